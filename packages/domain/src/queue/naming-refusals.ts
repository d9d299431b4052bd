import { addDays } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import type { OfficeNow } from "./availability.ts";
import type { PhoneRecord } from "./phone-record.ts";

/**
 * How many bookings a phone may be refused by naming a person, until midnight at the office. Each of them tells that
 * somebody has a booking: a family needs a few, a list of stolen NIKs needs thousands.
 */
export const namingLimit = ({ office, time, now }: OfficeNow): { readonly most: number; readonly until: Instant } => {
  const today = time.dateOf(now);
  return { most: rulesOn(office, today).perPhone.namingRefusals, until: time.instantOf(addDays(today, 1), "00:00") };
};

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
