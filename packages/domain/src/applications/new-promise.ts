import type { IsoDate } from "@sip/calendar/date";
import { nextWorkingPromise } from "../services/sla-clock.ts";
import type { ApplicationAt } from "./application-at.ts";

/**
 * The new day of a promise that was missed: the one the apology named, as long as it has not passed, so that the page
 * says what the message said. Undefined while the promise holds.
 */
export const newPromiseOf = ({ record, clock, office }: ApplicationAt): IsoDate | undefined => {
  const next = nextWorkingPromise(clock, office);
  const told = record.alerts.newPromisedOn;
  return next !== undefined && told !== undefined && told >= office.time.dateOf(office.now) ? told : next;
};
