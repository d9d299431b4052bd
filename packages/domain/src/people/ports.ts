import type { Instant } from "../clock.ts";

/** Turns a NIK into an id that is the same every time and tells nothing about the NIK. */
export interface PersonIds {
  idOf(nik: string): string;
}

/** The same for a phone, for keys and limits. */
export interface PhoneIds {
  idOf(phone: string): string;
}

/** A phone and since when its owner holds it, as a token says it. */
export interface ProvenPhone {
  /** E.164 */
  readonly phone: string;
  readonly provedAt: Instant;
  /** Of the phone's sessions when the token was given. */
  readonly version: number;
}

/** Bearer tokens of people who have proven a phone. */
export interface ApplicantTokens {
  /** `version` is that of the phone's sessions; 0 of a phone that never ended them. */
  issue(phone: string, issuedAt: Instant, expiresAt: Instant, version?: number): Promise<string>;
  /** What the token proves, or undefined when it is not ours, was changed, or has expired at `now`. */
  proofIn(token: string, now: Instant): Promise<ProvenPhone | undefined>;
}

/** The six digits that belong to a verification; computed, so that they are stored and sent nowhere else. */
export interface VerificationCodes {
  codeOf(verificationId: string): string;
  /** Whether these are its digits, be it with the key before the one of now. */
  isCodeOf(verificationId: string, code: string): boolean;
}
