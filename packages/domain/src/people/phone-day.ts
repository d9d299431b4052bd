import type { Instant } from "../clock.ts";

/** A phone that wrote to us, on one day of Jakarta's. */
export interface PhoneDay {
  readonly phone: string;
  readonly phoneId: string;
  readonly date: string;
  /** When the message was sent. */
  readonly at: Instant;
}

/** What is remembered of the messages of a phone on one day, as far as it is told. */
export interface RememberedDay extends Omit<PhoneDay, "at"> {
  /** The messages that undid proofs, the newest last. */
  readonly undoneBy?: readonly string[] | undefined;
  readonly undoneAt?: Instant | undefined;
  readonly unaskedAt?: Instant | undefined;
}

/** What is remembered of the messages of a phone on one day: how many were answered, never what they said. */
export interface PhoneDays {
  /** Counts a proof; false when there have been `most`. */
  countProof(day: PhoneDay, most: number): Promise<boolean>;
  /** Whether this message has undone proofs before. */
  hasUndone(day: PhoneDay, messageId: string): Promise<boolean>;
  /** Notes what is to be answered, as long as there are fewer than `most`. */
  noteUndone(day: PhoneDay, messageId: string, most: number): Promise<void>;
  /** Notes that something came that nobody asked for; false when it was noted before. */
  noteUnasked(day: PhoneDay): Promise<boolean>;
}
