import type { IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import type { Alerts } from "./alerts.ts";
import { nextWorkingPromise, type SlaClock } from "./sla-clock.ts";

/**
 * The new day of a promise that was missed: the one the apology named, as long as it has not passed, so that the page
 * says what the message said. Undefined while the promise holds.
 */
export const newPromiseOf = (
  clock: SlaClock,
  alerts: Alerts,
  now: Instant,
  office: RuledOffice,
): IsoDate | undefined => {
  const next = nextWorkingPromise(clock, now, office);
  const told = alerts.newPromisedOn;
  return next !== undefined && told !== undefined && told >= office.dateOf(now) ? told : next;
};
