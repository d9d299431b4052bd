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
}

export interface Verifications {
  /** Stores a new one, unless the phone has had `limit` since `since`; says whether it did. */
  add(verification: Verification, limit: { readonly most: number; readonly since: Instant }): Promise<boolean>;
  find(verificationId: string): Promise<Verification | undefined>;
  /** Counts a wrong code; false when there have been `most` already, so that nobody can guess on. */
  countFailedTry(verificationId: string, most: number): Promise<boolean>;
  /**
   * Notes that the right code came; false when there have been `most` wrong ones. It is as conditional as the counting, so
   * that of guesses that come all at once no more than the first few can be right.
   */
  markConfirmed(verificationId: string, at: Instant, most: number): Promise<boolean>;
}
