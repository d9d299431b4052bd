import type { Instant } from "../clock.ts";

/** A phone that somebody wants to prove. The code is not stored: `VerificationCodes` computes it from the id. */
export interface Verification {
  readonly verificationId: string;
  readonly phone: string;
  readonly phoneId: string;
  readonly channel: "whatsapp" | "sms";
  readonly language: "id" | "en";
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  readonly failedTries: number;
  readonly confirmedAt?: Instant;
  /** WhatsApp did not take the code, and the SMS instead of it was counted in the day's budget. */
  readonly smsPaidAt?: Instant;
}

export interface Verifications {
  /** Counts a request of this phone, unless there were `most` since `since`; answers whether it counted. */
  countRequest(
    phoneId: string,
    at: Instant,
    limit: { readonly most: number; readonly since: Instant },
  ): Promise<boolean>;
  /** Stores a new one; that change makes its code go out. */
  add(verification: Verification): Promise<void>;
  find(verificationId: string): Promise<Verification | undefined>;
  /** Counts a wrong code; false when there are `most` already, so that nobody can go on guessing. */
  countFailedTry(verificationId: string, most: number): Promise<boolean>;
  /**
   * Notes that the right code came; false when there were `most` wrong ones. It has the same condition as the count, so
   * of many guesses at once only the first few can be right.
   */
  markConfirmed(verificationId: string, at: Instant, most: number): Promise<boolean>;
  /** Notes `smsPaidAt`. */
  markSmsPaid(verificationId: string, at: Instant): Promise<void>;
}
