import type { Instant } from "../clock.ts";
import type { Report } from "../skip-and-report.ts";
import type { Booking } from "./booking.ts";
import type { BookingReceipt } from "./booking-receipt.ts";
import type { Dispenser } from "./dispenser.ts";
import type { PhoneRecord } from "./phone-record.ts";
import type { SeatRef } from "./seat.ts";
import type { SessionRef } from "./session.ts";

/** After some tries the storage is still too busy. Nothing was written, and the same request may come again. */
export interface Busy {
  readonly kind: "busy";
}

/** What is kept about a person, so that nobody has two seats: the last booking, with the answer to it. */
export interface PersonRecord {
  readonly personId: string;
  /** The phone that booked. */
  readonly phoneId: string;
  readonly idempotencyKey: string;
  /** What was asked for with that key, see `requestFingerprint`. */
  readonly fingerprint: string;
  readonly receipt: BookingReceipt;
  /** Until then, the end of the day of the visit, the booking blocks others; undefined once it is cancelled. */
  readonly activeUntil?: Instant | undefined;
}

export interface Persons {
  /** Read consistently. A person who never booked is missing. */
  find(personIds: readonly string[]): Promise<readonly PersonRecord[]>;
}

/** A phone, the people for whom it asks, and what is left in the session that it asks for. */
export interface Party {
  readonly phone: PhoneRecord;
  /** A person who never booked is missing. */
  readonly persons: readonly PersonRecord[];
  /** Undefined if no seat was taken yet. */
  readonly dispenser: Dispenser | undefined;
}

export interface Phones {
  /** Read consistently. */
  find(phoneId: string): Promise<PhoneRecord>;
  /**
   * Reads all at once, so that the time of the answer says nothing about what is stored. With a session the answer may
   * be a moment old: that does no harm, because the claim names the phone's version and the booking has conditions on
   * the people. Without a session it is read consistently.
   */
  findParty(phoneId: string, personIds: readonly string[], session?: SessionRef): Promise<Party>;
  /**
   * Writes a phone's claim, unless the phone changed since it was read; answers whether it was written. Any other write
   * ends a claim, since every write names the version that it read.
   */
  claim(claimed: PhoneRecord, at: Instant): Promise<boolean>;
  /**
   * Ends a claim. True: nothing was written under it and nothing will be, even if an answer was lost. False: the phone
   * was written meanwhile.
   */
  free(claimed: PhoneRecord): Promise<boolean>;
  /**
   * Counts a refusal that names a person. False when there are `most` of them already until `until`: then no person may
   * be named.
   */
  countRefusal(
    phoneId: string,
    count: { readonly at: Instant; readonly until: Instant; readonly most: number },
  ): Promise<boolean>;
}

export type Taken =
  | { readonly kind: "taken"; readonly seats: readonly number[]; readonly round: number }
  /** Fewer are left than asked for. */
  | { readonly kind: "too-few"; readonly left: number }
  | Busy;

export interface Dispensers {
  /** Takes `count` seats, or none. The first call for a session opens its dispenser with `capacity` seats. */
  take(session: SessionRef, count: number, capacity: number, at: Instant): Promise<Taken>;
  /** In the order of `sessions`; undefined if no seat was taken yet. May be a moment old. */
  read(sessions: readonly SessionRef[]): Promise<readonly (Dispenser | undefined)[]>;
  /**
   * Returns seats that were taken in `round` but not booked: they can be handed out again at once, after the others.
   * Does nothing when a newer round has begun, which has them already.
   */
  giveBack(session: SessionRef, seats: readonly number[], round: number): Promise<void>;
  /** Notes that seats of the session are about to be given back. The next round waits some time after that. */
  noteReturn(session: SessionRef, at: Instant): Promise<void>;
  /** Replaces `read` by `next`; false when the dispenser changed meanwhile. */
  replace(session: SessionRef, read: Dispenser, next: Dispenser): Promise<boolean>;
}

export type MakeOutcome =
  | { readonly kind: "made" }
  /** These seats are taken; nothing was written. */
  | { readonly kind: "seats-taken"; readonly held: readonly number[] }
  /**
   * These people have an active booking; nothing was written. It may be this booking itself: an earlier try whose
   * answer was lost, or the same request twice.
   */
  | { readonly kind: "already-active"; readonly persons: readonly PersonRecord[] }
  /** The phone has changed since it was read; nothing was written. */
  | { readonly kind: "phone-changed" }
  | Busy;

export type ChangeOutcome =
  | { readonly kind: "changed" }
  /** The booking or its phone has changed since it was read; read it again. */
  | { readonly kind: "changed-meanwhile" }
  | { readonly kind: "seats-taken"; readonly held: readonly number[] }
  | Busy;

export interface AlsoChanged {
  readonly activeUntil?: Instant;
  /** The phone as it is then. */
  readonly phone?: PhoneRecord;
}

export interface Bookings {
  /**
   * Writes all seats and all people of a new booking, and the phone as it is then, or nothing. `persons` are in the
   * order of the applicants.
   */
  make(booking: Booking, persons: readonly PersonRecord[], phone: PhoneRecord, at: Instant): Promise<MakeOutcome>;
  /**
   * Replaces a booking in one step. If the visit moves or is given back, this includes its seats, its people and its
   * phone; the people are then busy until `activeUntil`, or free without it. If the visit stays, people who are no
   * longer in the booking become free, and so do their seats.
   */
  change(before: Booking, after: Booking, also?: AlsoChanged): Promise<ChangeOutcome>;
  /** The booking whose code was made for `seat`, from the moment it is made. Read consistently. */
  find(bookingCode: string, seat: SeatRef): Promise<Booking | undefined>;
  /**
   * A booking by its code alone, read consistently. It may be missing for some moments after it was made, but never
   * after its people have checked in.
   */
  findByCode(bookingCode: string): Promise<Booking | undefined>;
  /** Bookings made from `since` on, newest first. A booking appears some moments after it was made. */
  listByPhone(phoneId: string, since: Instant): Promise<readonly Booking[]>;
  /** In the order of the line, without cancelled ones. One that cannot be read is reported and left out. */
  listArrivals(officeId: string, date: string, report: Report): Promise<readonly Booking[]>;
  /**
   * Bookings whose reminder is due by `at`, in groups as they are read. One that cannot be read is reported and left
   * out.
   */
  dueReminders(at: Instant, report: Report): AsyncIterable<readonly Booking[]>;
  /** Which of these seats of a session are taken. Read consistently. */
  heldSeats(session: SessionRef, seats: readonly number[]): Promise<ReadonlySet<number>>;
}
