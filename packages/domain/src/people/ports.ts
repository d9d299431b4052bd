import type { Instant } from "../clock.ts";

/** Makes an id from a NIK: always the same one, and it reveals nothing about the NIK. */
export interface PersonIds {
  idOf(nik: string): string;
}

/** The same for a phone, for keys and limits. */
export interface PhoneIds {
  idOf(phone: string): string;
}

/** A phone and when it was proven, as a token says. */
export interface ProvenPhone {
  /** E.164 */
  readonly phone: string;
  readonly provedAt: Instant;
  /** The version of the phone's sessions when the token was given. */
  readonly version: number;
}

/** Bearer tokens of people who have proven a phone. */
export interface ApplicantTokens {
  /** `version` is the version of the phone's sessions; 0 for a phone that never ended them. */
  issue(phone: string, issuedAt: Instant, expiresAt: Instant, version?: number): Promise<string>;
  /** What the token proves, or undefined when it is not ours, was changed, or has expired at `now`. */
  proofIn(token: string, now: Instant): Promise<ProvenPhone | undefined>;
}

/** The six digits of a verification. They are computed, so they are not stored and not passed around. */
export interface VerificationCodes {
  codeOf(verificationId: string): string;
  /** Whether these are its digits, made with the present key or with the one before. */
  isCodeOf(verificationId: string, code: string): boolean;
}
