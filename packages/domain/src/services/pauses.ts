import type { Instant } from "../clock.ts";
import { type Chart, rowOf } from "./chart.ts";
import type { Hold } from "./step-row.ts";

/** One step of an application, as the history keeps it. */
export type StepTaken = Readonly<{ step: string; at: Instant }>;

/** The clock stands still from `since` on, and runs again at the very instant `until`. */
export type EndedPause = Readonly<{ since: Instant; until: Instant }>;

/** `by` is the hold that has stood longest of those that still stand. */
export type OpenPause = Readonly<{ since: Instant; by: Hold }>;

export type Pauses = Readonly<{ ended: readonly EndedPause[]; open: OpenPause | undefined }>;

/**
 * The pauses of a history, oldest step first: holds that pause the clock, until a step lifts them. While they overlap they
 * are one pause, which ends when the last of them is lifted. Lifting what does not stand, and setting what stands already,
 * changes nothing.
 */
export const pausesIn = (chart: Chart, history: readonly StepTaken[]): Pauses => {
  const ended: EndedPause[] = [];
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
      ended.push({ since, until: at });
      since = undefined;
    }
  }

  const [by] = standing;
  return { ended, open: since === undefined || by === undefined ? undefined : { since, by } };
};
