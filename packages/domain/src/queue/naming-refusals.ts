import { addDays } from "@sip/calendar/date";
import { instantOf, localDateOf } from "@sip/calendar/time-zone";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import type { OfficeNow } from "./availability.ts";
import type { PhoneRecord } from "./phone-record.ts";

/** A phone has one day at all offices: with a midnight in each zone, ten a day would be thirty. */
const zone = "Asia/Jakarta";

/**
 * How many bookings a phone may be refused by naming a person, until midnight in Jakarta. Each of them tells that somebody
 * has a booking: a family needs a few, a list of stolen NIKs needs thousands.
 */
export const namingLimit = ({ office, time, now }: OfficeNow): { readonly most: number; readonly until: Instant } => ({
  most: rulesOn(office, time.dateOf(now)).perPhone.namingRefusals,
  until: instantOf(addDays(localDateOf(now, zone), 1), "00:00", zone),
});

/** So many bookings of this phone were refused today by naming a person that nobody is looked up for it until midnight. */
export interface NamingOver {
  readonly kind: "too-many-refusals";
  readonly retryAfterSeconds: number;
}

export const namingOver = (at: OfficeNow): NamingOver => ({
  kind: "too-many-refusals",
  retryAfterSeconds: Math.ceil((Date.parse(namingLimit(at).until) - Date.parse(at.now)) / 1000),
});

export const isNamingOver = (at: OfficeNow, { refusals }: PhoneRecord): boolean =>
  refusals !== undefined && refusals.until > at.now && refusals.count >= namingLimit(at).most;
