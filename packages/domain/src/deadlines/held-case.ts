import type { ApplicationAt } from "../applications/application-at.ts";
import { rowOf } from "../services/chart.ts";
import type { Hold } from "../services/step-row.ts";
import { type WatchedCase, watchedCase } from "./watched-case.ts";

/** Why nothing can be promised: a hold, or holidays that are not decreed. */
export const heldReasons = ["documents", "suspended", "no-decree"] as const satisfies readonly (Hold | "no-decree")[];

/**
 * A case whose clock has started and that has no due day. It is on no list of what is due, so this one keeps it in sight:
 * nobody hides a case by pausing it for ever.
 */
export interface HeldCase extends WatchedCase {
  readonly startedAt: string;
  /** Since when the clock stands still; of an open promise, since it started. */
  readonly since: string;
  readonly why: (typeof heldReasons)[number];
  /** Who set the hold, and what they wrote. Null for an open promise. */
  readonly by: string | null;
  readonly note: string | null;
}

/** Undefined before the start, after the stop, and while a day is due. */
export const heldCaseOf = (current: ApplicationAt): HeldCase | undefined => {
  const { clock, office } = current;
  const { state, startedAt, dueAt, pausedSince, pausedBy } = clock;
  if (state === "stopped" || startedAt === undefined || dueAt !== undefined) return undefined;
  const set = holdSetIn(current);
  return {
    ...watchedCase(current),
    startedAt: office.time.timestampOf(startedAt),
    since: office.time.timestampOf(pausedSince ?? startedAt),
    why: pausedBy ?? "no-decree",
    by: set?.by ?? null,
    note: set?.note ?? null,
  };
};

const holdSetIn = ({ record, chart, clock: { pausedBy } }: ApplicationAt) =>
  pausedBy && record.steps.findLast(({ step }) => rowOf(chart, step).sets === pausedBy);
