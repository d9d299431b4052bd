import type { IsoDate } from "@sip/calendar/date";
import type { ApplicationAt } from "./application-at.ts";
import { movesIn } from "./named-days.ts";

/** A promise was kept on its first day, or on another day than the first, or it was missed. */
export const outcomeKinds = ["kept", "kept-after-move", "late"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What became of a promise: what the office's share of kept promises is made of. It names nobody. */
export interface Outcome {
  /** The last day that was promised. */
  readonly dueOn: IsoDate;
  readonly became: OutcomeKind;
}

/**
 * Undefined until the clock stops, and for what was given up before any promised day was missed. What was given up after
 * that is late: a share that leaves it out would rise with each late case that is withdrawn. So is what was told as
 * missed, also where a day that was closed later has moved the promise since (`flags.ts`).
 */
export const outcomeOf = ({ record, clock }: Pick<ApplicationAt, "record" | "clock">): Outcome | undefined => {
  const dueOn = clock.promisedOn ?? record.named.findLast(({ because }) => because !== "missed")?.on;
  if (clock.state !== "stopped" || dueOn === undefined) return undefined;
  const isLate = clock.metPromise === false || record.flags?.some(({ kind }) => kind === "late") === true;
  if (isLate) return { dueOn, became: "late" };
  if (clock.metPromise === undefined) return undefined;
  return { dueOn, became: movesIn(record.named) > 0 ? "kept-after-move" : "kept" };
};
