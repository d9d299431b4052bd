import type { Instant } from "../clock.ts";
import { type Chart, rowOf } from "./chart.ts";
import type { Hold } from "./step-row.ts";

/** One step of an application, as the history keeps it. */
export type StepTaken = Readonly<{ step: string; at: Instant }>;

/** The clock stands still from `since`, and runs again from the instant `until`. */
interface EndedPause {
  readonly since: Instant;
  readonly until: Instant;
}

/** A pause that still stands; `by` is the oldest hold of those that do. */
interface OpenPause {
  readonly since: Instant;
  readonly until?: undefined;
  readonly by: Hold;
}

export type Pause = EndedPause | OpenPause;

export const openPauseOf = (pauses: readonly Pause[]): OpenPause | undefined =>
  pauses.find((pause) => pause.until === undefined);

/**
 * The pauses of a history, oldest step first: a hold pauses the clock until a step lifts it. Holds that overlap are one
 * pause, which ends when the last of them is lifted. Lifting a hold that does not stand, or setting one that stands
 * already, changes nothing. Only the last pause may have no end.
 */
export const pausesIn = (chart: Chart, history: readonly StepTaken[]): readonly Pause[] => {
  const pauses: Pause[] = [];
  const standing = new Set<Hold>();
  let since: Instant | undefined;

  for (const { step, at } of history) {
    const { sets, lifts, clock } = rowOf(chart, step);
    if (sets !== undefined && clock === "pauses") {
      since ??= at;
      standing.add(sets);
    }
    if (lifts !== undefined) standing.delete(lifts);
    if (since !== undefined && standing.size === 0) {
      pauses.push({ since, until: at });
      since = undefined;
    }
  }

  const [by] = standing;
  return since === undefined || by === undefined ? pauses : [...pauses, { since, by }];
};
