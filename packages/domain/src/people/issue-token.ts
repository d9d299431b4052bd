import { daysAfter } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import type { ApplicantTokens } from "./ports.ts";

/** A booking is made up to two weeks before the visit, and a passport waits for up to 30 days. */
export const tokenDays = 30;

export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** The applicant's bearer token for a phone that was proven at `now`. */
export const issueToken = async (
  applicantTokens: ApplicantTokens,
  phone: string,
  now: Instant,
  version: number,
): Promise<IssuedToken> => {
  const expiresAt = daysAfter(now, tokenDays);
  return { token: await applicantTokens.issue(phone, now, expiresAt, version), expiresAt };
};
