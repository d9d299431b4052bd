import type { Instant } from "../clock.ts";
import type { Booking } from "./booking.ts";

/** Seats that a phone holds until the end of the day of the visit. */
export interface HeldBooking {
  readonly bookingCode: string;
  readonly people: number;
  readonly activeUntil: Instant;
}

export interface GivenBack {
  readonly bookingCode: string;
  readonly at: Instant;
}

/** What a phone is doing with seats at present. While the claim holds, the phone does nothing else with seats. */
export interface PhoneClaim {
  /** The request that claims: when the same request comes again, this shows it. */
  readonly fingerprint: string;
  readonly until: Instant;
}

/** What is kept about a phone, so that no phone holds more than its share. */
export interface PhoneRecord {
  readonly phoneId: string;
  /** Grows by one with each write; a write names the version that it read. 0 when nothing is stored yet. */
  readonly version: number;
  readonly bookings: readonly HeldBooking[];
  /** The last ones, the newest at the end. */
  readonly givenBack: readonly GivenBack[];
  readonly claim?: PhoneClaim | undefined;
  /** Bookings that were refused by naming a person, until midnight at the office. */
  readonly refusals?: { readonly count: number; readonly until: Instant } | undefined;
}

export const unknownPhone = (phoneId: string): PhoneRecord => ({ phoneId, version: 0, bookings: [], givenBack: [] });

/** Two of them decide (see `phoneLimitOn`); some more are kept in case somebody complains. */
const keptGivenBack = 10;

const nextOf = ({ claim: _, ...phone }: PhoneRecord): PhoneRecord => ({ ...phone, version: phone.version + 1 });

export const claimedBy = (phone: PhoneRecord, claim: PhoneClaim): PhoneRecord => ({ ...nextOf(phone), claim });

/** The phone after a booking is made and its claim has ended. What is over is removed. */
export const withBooking = (phone: PhoneRecord, booking: Booking, activeUntil: Instant, now: Instant): PhoneRecord => ({
  ...nextOf(phone),
  bookings: [
    ...phone.bookings.filter((held) => held.activeUntil > now),
    { bookingCode: booking.bookingCode, people: booking.applicants.length, activeUntil },
  ],
});

export const withMovedBooking = (phone: PhoneRecord, bookingCode: string, activeUntil: Instant): PhoneRecord => ({
  ...nextOf(phone),
  bookings: phone.bookings.map((held) => (held.bookingCode === bookingCode ? { ...held, activeUntil } : held)),
});

export const withGivenBack = (phone: PhoneRecord, bookingCode: string, at: Instant): PhoneRecord => ({
  ...nextOf(phone),
  bookings: phone.bookings.filter((held) => held.bookingCode !== bookingCode),
  givenBack: [...phone.givenBack, { bookingCode, at }].slice(-keptGivenBack),
});

/** An officer freed one of the people. The phone's owner did not do that, so it does not count as given back. */
export const withOneFewer = (phone: PhoneRecord, bookingCode: string): PhoneRecord => ({
  ...nextOf(phone),
  bookings: phone.bookings
    .map((held) => (held.bookingCode === bookingCode ? { ...held, people: held.people - 1 } : held))
    .filter(({ people }) => people > 0),
});
