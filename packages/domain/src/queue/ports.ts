import type { Instant } from "../clock.ts";
import type { Report } from "../skip-and-report.ts";
import type { Booking } from "./booking.ts";
import type { BookingReceipt } from "./booking-receipt.ts";
import type { Dispenser } from "./dispenser.ts";
import type { PhoneRecord } from "./phone-record.ts";
import type { SeatRef } from "./seat.ts";
import type { SessionRef } from "./session.ts";

/** The storage is too busy right now, after some tries; nothing was written and the same request may come again. */
export interface Busy {
  readonly kind: "busy";
}

/** What is kept about a person to let nobody have two seats: the latest booking, with the answer that was given. */
export interface PersonRecord {
  readonly personId: string;
  /** The phone that booked. */
  readonly phoneId: string;
  readonly idempotencyKey: string;
  /** What was asked for under that key, see `requestFingerprint`. */
  readonly fingerprint: string;
  readonly receipt: BookingReceipt;
  /** The booking blocks others until then, the end of the day of the visit; undefined once it is cancelled. */
  readonly activeUntil?: Instant | undefined;
}

export interface Persons {
  /** Read consistently; who never booked is missing. */
  find(personIds: readonly string[]): Promise<readonly PersonRecord[]>;
}

/** Who asks for seats, a phone and the people it asks for, and what is left where they are wanted. */
export interface Party {
  readonly phone: PhoneRecord;
  /** Who never booked is missing. */
  readonly persons: readonly PersonRecord[];
  /** Undefined where nothing was taken yet. */
  readonly dispenser: Dispenser | undefined;
}

export interface Phones {
  /** Read consistently. */
  find(phoneId: string): Promise<PhoneRecord>;
  /**
   * All at once, so that who asks cannot tell by the time what is there. With a session it may be a moment old: the claim
   * names the version of the phone, and the booking is conditioned on the people. Without one it is read consistently.
   */
  findParty(phoneId: string, personIds: readonly string[], session?: SessionRef): Promise<Party>;
  /**
   * Writes the claim of a phone, unless the phone changed since it was read; says whether it did. Whoever holds a claim loses
   * it with any other write, since every write names the version that it saw.
   */
  claim(claimed: PhoneRecord, at: Instant): Promise<boolean>;
  /**
   * Ends a claim. True means that nothing was written under it and nothing ever will be, also where an answer was lost;
   * false that the phone went on meanwhile.
   */
  free(claimed: PhoneRecord): Promise<boolean>;
  /** Counts a refusal that names a person; false when there were `most` until `until` already, and none may name one. */
  countRefusal(
    phoneId: string,
    count: { readonly at: Instant; readonly until: Instant; readonly most: number },
  ): Promise<boolean>;
}

export type Taken =
  | { readonly kind: "taken"; readonly seats: readonly number[]; readonly round: number }
  /** Fewer than asked for; `left` are there. */
  | { readonly kind: "too-few"; readonly left: number }
  | Busy;

export interface Dispensers {
  /** Takes `count` seats, or none. The first call for a session opens its dispenser with `capacity` seats. */
  take(session: SessionRef, count: number, capacity: number, at: Instant): Promise<Taken>;
  /** In the order of `sessions`; undefined where nothing was taken yet. May be a moment old. */
  read(sessions: readonly SessionRef[]): Promise<readonly (Dispenser | undefined)[]>;
  /**
   * Puts seats back that were taken in `round` and never became anybody's: they are handed out again at once, after the
   * others. Nothing happens when a newer round has begun, which knows them already.
   */
  giveBack(session: SessionRef, seats: readonly number[], round: number): Promise<void>;
  /** Says that seats of the session are about to be given back; the next round waits a while after that. */
  noteReturn(session: SessionRef, at: Instant): Promise<void>;
  /** Replaces what was read by what it should be; false when it changed meanwhile. */
  replace(session: SessionRef, read: Dispenser, next: Dispenser): Promise<boolean>;
}

export type MakeOutcome =
  | { readonly kind: "made" }
  /** Somebody has these of the seats; nothing was written. */
  | { readonly kind: "seats-taken"; readonly held: readonly number[] }
  /**
   * These people have an active booking; nothing was written. It may be this very one: our own earlier try, whose answer
   * got lost, or the same request twice.
   */
  | { readonly kind: "already-active"; readonly persons: readonly PersonRecord[] }
  /** The phone is not what was seen any more; nothing was written. */
  | { readonly kind: "phone-changed" }
  | Busy;

export type ChangeOutcome =
  | { readonly kind: "changed" }
  /** The booking, or its phone, is not what was seen any more; read it again. */
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
   * Puts all seats and all people of a new booking and the phone as it is then, or nothing. `persons` come in the order of
   * the applicants.
   */
  make(booking: Booking, persons: readonly PersonRecord[], phone: PhoneRecord, at: Instant): Promise<MakeOutcome>;
  /**
   * Replaces a booking in one step: itself, and where the visit moves or is given back its seats and its people, who are
   * then taken until `activeUntil`, or free without one, and its phone. Whoever is no longer in it while the visit stays is
   * free, and so is the seat.
   */
  change(before: Booking, after: Booking, also?: AlsoChanged): Promise<ChangeOutcome>;
  /** The booking whose code was made for `seat`, the moment it is made. Read consistently. */
  find(bookingCode: string, seat: SeatRef): Promise<Booking | undefined>;
  /**
   * A booking by its code alone, read consistently. It may be missing for some moments after it was made, and never once its
   * people have checked in.
   */
  findByCode(bookingCode: string): Promise<Booking | undefined>;
  /** Those made from `since` on, newest first. A booking appears here some moments after it was made. */
  listByPhone(phoneId: string, since: Instant): Promise<readonly Booking[]>;
  /** In the order of the line; without those cancelled. One that cannot be read is reported and left out. */
  listArrivals(officeId: string, date: string, report: Report): Promise<readonly Booking[]>;
  /** Those whose reminder is due by `at`, in groups as they are read. One that cannot be read is reported and left out. */
  dueReminders(at: Instant, report: Report): AsyncIterable<readonly Booking[]>;
  /** Which of these seats of a session somebody has, read consistently. */
  heldSeats(session: SessionRef, seats: readonly number[]): Promise<ReadonlySet<number>>;
}
