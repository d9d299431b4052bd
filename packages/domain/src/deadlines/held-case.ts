import type { ApplicationAt } from "../applications/application-at.ts";
import { heldSince, holdSetIn } from "../applications/held-since.ts";
import { stepsThatLift } from "../services/chart.ts";
import { clockBasis } from "../services/sla-clock.ts";
import type { Hold } from "../services/step-row.ts";
import { type WatchedCase, watchedCase } from "./watched-case.ts";

/** Why no day is due: a hold, a clock that has not started, or holidays that are not decreed. */
export const heldReasons = ["documents", "suspended", "not-started", "no-decree"] as const satisfies readonly (
  | Hold
  | "not-started"
  | "no-decree"
)[];

/**
 * An open case that has no due day. It is on no list of what is due, so this one keeps it in sight: nobody hides a case by
 * pausing it for ever, or by leaving out the step that starts its clock.
 */
export interface HeldCase extends WatchedCase {
  /** Null while the clock has not started. */
  readonly startedAt: string | null;
  readonly openedAt: string;
  /** Since when it has had no due day. */
  readonly since: string;
  readonly why: (typeof heldReasons)[number];
  /** Who set the hold, and what they wrote. Null where nothing holds it. */
  readonly by: string | null;
  readonly note: string | null;
  /** The steps that would set its clock going: one of those that lift the hold, or all that have to be taken to start it. */
  readonly missing: string[];
}

/**
 * Undefined while a day is due, and after the end; and of a case that was opened today and is not held: it is at the
 * counter.
 */
export const heldCaseOf = (current: ApplicationAt): HeldCase | undefined => {
  const { clock, standing, office } = current;
  const { timestampOf, dateOf } = office.time;
  const since = heldSince(current);
  if (since === undefined) return undefined;
  const why = standing.hold !== "none" ? standing.hold : clock.startedAt === undefined ? "not-started" : "no-decree";
  if (why === "not-started" && dateOf(since) === dateOf(office.now)) return undefined;
  const set = holdSetIn(current);
  return {
    ...watchedCase(current),
    startedAt: clock.startedAt === undefined ? null : timestampOf(clock.startedAt),
    openedAt: timestampOf(current.record.steps[0].at),
    since: timestampOf(since),
    why,
    by: set?.by ?? null,
    note: set?.note ?? null,
    missing: missingFor(current),
  };
};

const missingFor = ({ chart, record, standing: { hold }, office }: ApplicationAt): string[] =>
  hold === "none"
    ? clockBasis(chart, record.steps, office).startsAfter.flatMap(({ step, at }) => (at === undefined ? [step] : []))
    : stepsThatLift(chart, hold);
