import type { IsoDate } from "@sip/calendar/date";
import { nextWorkingPromise } from "../services/sla-clock.ts";
import type { ApplicationAt } from "./application-at.ts";

/**
 * The new day of a missed promise: the day that the apology named, until it has passed, so that page and message say
 * the same. Undefined while the promise is not missed.
 */
export const newPromiseOf = ({ record, clock, office }: ApplicationAt): IsoDate | undefined => {
  const next = nextWorkingPromise(clock, office);
  const told = record.alerts.newPromisedOn;
  return next !== undefined && told !== undefined && told >= office.time.dateOf(office.now) ? told : next;
};
