import type { IsoDate } from "@sip/calendar/date";
import { deadlineState, promiseAfterMiss } from "../services/sla-clock.ts";
import type { ApplicationAt } from "./application-at.ts";

/**
 * The new day of a missed promise: what the apology names, or would name now. Undefined while the promise is not missed,
 * while a pause leaves no day, and after that day was missed, too: then nobody believes a third one.
 */
export const newPromiseOf = ({
  chart,
  record,
  clock,
  alerts,
  afterMiss,
  office,
}: ApplicationAt): IsoDate | undefined => {
  if (deadlineState(clock, office.now) !== "breached") return undefined;
  const next =
    alerts.breachedAt === undefined
      ? promiseAfterMiss(chart, record.steps, office, office.time.dateOf(office.now))
      : afterMiss;
  return next !== undefined && office.now < next.dueAt ? next.promisedOn : undefined;
};

/** The days that were promised and are over, while the application is not done. */
export const missedDaysOf = ({ clock, afterMiss, office }: ApplicationAt): readonly IsoDate[] => {
  if (clock.promisedOn === undefined || deadlineState(clock, office.now) !== "breached") return [];
  return [
    clock.promisedOn,
    ...(afterMiss !== undefined && afterMiss.dueAt <= office.now ? [afterMiss.promisedOn] : []),
  ];
};
