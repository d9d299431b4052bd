import type { Instant } from "../clock.ts";

/** Turns a NIK into an id that is the same every time and tells nothing about the NIK. */
export interface PersonIds {
  idOf(nik: string): string;
}

/** The same for a phone, for keys and limits. */
export interface PhoneIds {
  idOf(phone: string): string;
}

/** Bearer tokens of people who have proven a phone. */
export interface ApplicantTokens {
  issue(phone: string, issuedAt: Instant, expiresAt: Instant): Promise<string>;
  /** The phone, or undefined when the token is not ours, was changed, or has expired at `now`. */
  phoneOf(token: string, now: Instant): Promise<string | undefined>;
}

/** The six digits that belong to a verification; computed, so that they are stored and sent nowhere else. */
export interface VerificationCodes {
  codeOf(verificationId: string): string;
}
