import type { IsoDate } from "@sip/calendar/date";
import type { Miss } from "../services/explain-clock.ts";
import { deadlineState, promiseAfterMiss } from "../services/sla-clock.ts";
import type { ApplicationAt } from "./application-at.ts";

/**
 * The miss of a promise, and the day that follows: the one that the apology names, or would name now. Undefined while the
 * promise is not missed.
 */
export const missOf = ({ chart, record, clock, alerts, afterMiss, office }: ApplicationAt): Miss | undefined => {
  const { now, time } = office;
  if (deadlineState(clock, now) !== "breached") return undefined;
  return alerts.breachedAt === undefined
    ? { toldOn: undefined, next: promiseAfterMiss(chart, record.steps, office, time.dateOf(now)) }
    : { toldOn: time.dateOf(alerts.breachedAt), next: afterMiss };
};

/**
 * The new day of a missed promise. Undefined while the promise is not missed, while a pause leaves no day, and after that
 * day was missed, too: then nobody believes a third one.
 */
export const newPromiseOf = (current: ApplicationAt): IsoDate | undefined => {
  const next = missOf(current)?.next;
  return next !== undefined && current.office.now < next.dueAt ? next.promisedOn : undefined;
};

/** A missed promise as people see it. */
export interface ShownMiss {
  /** The promised days that are over while it is not done. */
  readonly missedOn: readonly IsoDate[];
  /** Set while the promise is missed, and another day can be named. */
  readonly newPromisedOn: IsoDate | null;
}

export const shownMiss = (current: ApplicationAt): ShownMiss => ({
  missedOn: missedDaysOf(current),
  newPromisedOn: newPromiseOf(current) ?? null,
});

const missedDaysOf = ({ clock, afterMiss, office }: ApplicationAt): readonly IsoDate[] => {
  if (clock.promisedOn === undefined || deadlineState(clock, office.now) !== "breached") return [];
  return [
    clock.promisedOn,
    ...(afterMiss !== undefined && afterMiss.dueAt <= office.now ? [afterMiss.promisedOn] : []),
  ];
};
