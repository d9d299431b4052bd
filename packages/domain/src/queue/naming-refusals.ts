import { addDays } from "@sip/calendar/date";
import { instantOf, localDateOf } from "@sip/calendar/time-zone";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { PhoneRecord } from "./phone-record.ts";

/** A phone has one day at all offices: with a midnight in each zone, ten a day would be thirty. */
const zone = "Asia/Jakarta";

/**
 * How many bookings a phone may be refused by naming a person, until midnight in Jakarta. Each of them tells that somebody
 * has a booking: a family needs a few, a list of stolen NIKs needs thousands.
 */
export const namingLimit = (
  { office, time, now }: OfficeAt,
  serviceId: string,
): { readonly most: number; readonly until: Instant } => ({
  most: rulesOn(office, serviceId, time.dateOf(now)).perPhone.namingRefusals,
  until: instantOf(addDays(localDateOf(now, zone), 1), "00:00", zone),
});

/** So many bookings of this phone were refused today by naming a person that nobody is looked up for it until midnight. */
export interface NamingOver {
  readonly kind: "too-many-refusals";
  readonly retryAfterSeconds: number;
}

export const namingOver = (at: OfficeAt, serviceId: string): NamingOver => ({
  kind: "too-many-refusals",
  retryAfterSeconds: Math.ceil((Date.parse(namingLimit(at, serviceId).until) - Date.parse(at.now)) / 1000),
});

export const isNamingOver = (at: OfficeAt, serviceId: string, { refusals }: PhoneRecord): boolean =>
  refusals !== undefined && refusals.until > at.now && refusals.count >= namingLimit(at, serviceId).most;
