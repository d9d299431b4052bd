import { daysAfter } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import { type OfficeRules, rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { PhoneRecord } from "./phone-record.ts";
import { nextRelease } from "./release.ts";

/** The phone holds as many bookings, or people, as one phone may. */
export interface HeldLimit {
  readonly kind: "phone-limit";
  readonly most: OfficeRules["perPhone"];
}

/** The phone gave back so many bookings within few days that it must wait for the next release. */
export interface GivenBackLimit {
  readonly kind: "given-back-limit";
  readonly most: OfficeRules["perPhone"];
  /** A timestamp of the office. */
  readonly mayBookFrom: string;
}

/**
 * Which limit of a phone a booking for `people` more would break, if any. Today's rules count, whatever day is asked
 * for.
 */
export const phoneLimitOn = (
  at: OfficeAt,
  phone: PhoneRecord,
  { serviceId, people }: { readonly serviceId: string; readonly people: number },
): HeldLimit | GivenBackLimit | undefined => {
  const most = rulesOn(at.office, serviceId, at.time.dateOf(at.now)).perPhone;
  const until = waitsUntil(at, serviceId, phone, most);
  if (until !== undefined && at.now < until) {
    return { kind: "given-back-limit", most, mayBookFrom: at.time.timestampOf(until) };
  }
  const held = phone.bookings.filter(({ activeUntil }) => activeUntil > at.now);
  const peopleHeld = held.reduce((sum, booking) => sum + booking.people, 0);
  const isFull = held.length >= most.bookings || peopleHeld + people > most.people;
  return isFull ? { kind: "phone-limit", most } : undefined;
};

/**
 * The release after the last booking that was given back, if that was one too many. Somebody who sells seats must book
 * again before everybody else can; somebody whose plans changed twice can wait for the next week.
 */
const waitsUntil = (
  at: OfficeAt,
  serviceId: string,
  { givenBack }: PhoneRecord,
  most: OfficeRules["perPhone"],
): Instant | undefined => {
  const last = givenBack.at(-1);
  if (last === undefined) return undefined;
  const since = daysAfter(last.at, -most.givenBackDays);
  if (givenBack.filter((one) => one.at > since).length < most.givenBack) return undefined;
  return nextRelease({ ...at, now: last.at }, serviceId)?.at ?? daysAfter(last.at, most.givenBackDays);
};
