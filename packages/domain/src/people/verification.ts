import type { Instant } from "../clock.ts";

/** A phone that somebody wants to prove. The code is not in here: `VerificationCodes` computes it from the id. */
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
  /** WhatsApp did not take its code, and the SMS in its place was counted against the day's budget. */
  readonly smsPaidAt?: Instant;
}

export interface Verifications {
  /** Counts a request of this phone, unless it has had `most` since `since`; says whether it did. */
  countRequest(
    phoneId: string,
    at: Instant,
    limit: { readonly most: number; readonly since: Instant },
  ): Promise<boolean>;
  /** Stores a new one; its code goes out by way of the change. */
  add(verification: Verification): Promise<void>;
  find(verificationId: string): Promise<Verification | undefined>;
  /** Counts a wrong code; false when there have been `most` already, so that nobody can guess on. */
  countFailedTry(verificationId: string, most: number): Promise<boolean>;
  /**
   * Notes that the right code came; false when there have been `most` wrong ones. It is as conditional as the counting, so
   * that of guesses that come all at once no more than the first few can be right.
   */
  markConfirmed(verificationId: string, at: Instant, most: number): Promise<boolean>;
  /** Notes `smsPaidAt`. */
  markSmsPaid(verificationId: string, at: Instant): Promise<void>;
}
