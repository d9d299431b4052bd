import type { Instant } from "../clock.ts";

/** A phone that wrote to us, and the day in Jakarta. */
export interface PhoneDay {
  readonly phone: string;
  readonly phoneId: string;
  readonly date: string;
  /** When the message was sent. */
  readonly at: Instant;
}

/** The part of a phone's day that facts are made from. */
export interface RememberedDay extends Omit<PhoneDay, "at"> {
  /** The messages that undid proofs, the newest last. */
  readonly undoneBy?: readonly string[] | undefined;
  readonly undoneAt?: Instant | undefined;
  readonly unaskedAt?: Instant | undefined;
}

/** What is remembered of a phone's messages of one day: how many were answered, never their text. */
export interface PhoneDays {
  /** Counts a proof; false when there are `most` already. */
  countProof(day: PhoneDay, most: number): Promise<boolean>;
  /** Whether this message has already undone proofs. */
  hasUndone(day: PhoneDay, messageId: string): Promise<boolean>;
  /** Notes a message that gets an answer, if there are fewer than `most`. */
  noteUndone(day: PhoneDay, messageId: string, most: number): Promise<void>;
  /** Notes that an unasked message came; false when one was noted already. */
  noteUnasked(day: PhoneDay): Promise<boolean>;
}
