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

/** One thing that a phone is about to do with seats. While it stands, the phone does nothing else with them. */
export interface PhoneClaim {
  /** Which request asks: the same request is known by it when it comes again. */
  readonly fingerprint: string;
  readonly until: Instant;
}

/** What is kept about a phone so that none of them holds more than its share. */
export interface PhoneRecord {
  readonly phoneId: string;
  /** Grows by one with every write; a write names the version that it saw. 0 when nothing is stored yet. */
  readonly version: number;
  readonly bookings: readonly HeldBooking[];
  /** The latest ones, the newest last. */
  readonly givenBack: readonly GivenBack[];
  readonly claim?: PhoneClaim | undefined;
  /** Bookings that were refused by naming a person, until midnight at the office. */
  readonly refusals?: { readonly count: number; readonly until: Instant } | undefined;
}

export const unknownPhone = (phoneId: string): PhoneRecord => ({ phoneId, version: 0, bookings: [], givenBack: [] });

/** Two of them decide (see `phoneLimitOn`); some more are kept for whoever looks into a complaint. */
const keptGivenBack = 10;

const nextOf = ({ claim: _, ...phone }: PhoneRecord): PhoneRecord => ({ ...phone, version: phone.version + 1 });

export const claimedBy = (phone: PhoneRecord, claim: PhoneClaim): PhoneRecord => ({ ...nextOf(phone), claim });

/** The phone when the booking is made, and its claim is over. What has lapsed is let go. */
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

/** An officer freed one of the people: no act of the phone's owner, so it is not counted as given back. */
export const withOneFewer = (phone: PhoneRecord, bookingCode: string): PhoneRecord => ({
  ...nextOf(phone),
  bookings: phone.bookings
    .map((held) => (held.bookingCode === bookingCode ? { ...held, people: held.people - 1 } : held))
    .filter(({ people }) => people > 0),
});
