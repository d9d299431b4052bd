import { addDays } from "@sip/calendar/date";
import { instantOf, localDateOf } from "@sip/calendar/time-zone";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { PhoneRecord } from "./phone-record.ts";

/**
 * A phone's day is the same at all offices: with a midnight in each time zone, ten refusals a day would become thirty.
 */
const zone = "Asia/Jakarta";

/**
 * How many refusals that name a person a phone may get until midnight in Jakarta. Each of them says that somebody has a
 * booking: a family needs a few, a list of stolen NIKs needs thousands.
 */
export const namingLimit = (
  { office, time, now }: OfficeAt,
  serviceId: string,
): { readonly most: number; readonly until: Instant } => ({
  most: rulesOn(office, serviceId, time.dateOf(now)).perPhone.namingRefusals,
  until: instantOf(addDays(localDateOf(now, zone), 1), "00:00", zone),
});

/** This phone has had so many refusals today that name a person, that no person is looked up for it until midnight. */
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
