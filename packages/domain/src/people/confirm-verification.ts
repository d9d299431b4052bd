import type { Clock } from "../clock.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type IssuedToken, issueToken } from "./issue-token.ts";
import type { PhoneSessions } from "./phone-sessions.ts";
import type { ApplicantTokens, VerificationCodes } from "./ports.ts";
import type { Verifications } from "./verification.ts";

export type ConfirmVerificationRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "expired" }
  | { readonly kind: "wrong-code" }
  | { readonly kind: "too-many-tries" };

/**
 * Five guesses at six digits: a chance of 1 in 200,000 for each code. A phone gets at most five codes in a quarter of
 * an hour (see `requestVerification`), 480 a day: somebody who tries for a whole day has 2,400 guesses, a chance of
 * about 1 in 400, and the owner gets 480 messages. With a limit for a day anybody could keep the owner out until the
 * day ends.
 */
const triesPerCode = 5;

/**
 * Exchanges the code for the applicant's bearer token. A code can be used again until it expires, because answers get
 * lost. When the owner ends all sessions, the codes of before expire as well: whoever talked them out of one would come
 * back with it.
 */
export const confirmVerification =
  ({
    verifications,
    verificationCodes,
    applicantTokens,
    phoneSessions,
    clock,
  }: {
    verifications: Verifications;
    verificationCodes: VerificationCodes;
    applicantTokens: ApplicantTokens;
    phoneSessions: PhoneSessions;
    clock: Clock;
  }) =>
  async ({
    verificationId,
    code,
  }: {
    readonly verificationId: string;
    readonly code: string;
  }): Promise<Result<IssuedToken, ConfirmVerificationRefusal>> => {
    const verification = await verifications.find(verificationId);
    if (verification === undefined) return refuse({ kind: "not-found" });
    const now = clock();
    if (now >= verification.expiresAt) return refuse({ kind: "expired" });
    if (verification.failedTries >= triesPerCode) return refuse({ kind: "too-many-tries" });
    if (!verificationCodes.isCodeOf(verificationId, code.replace(/\s/g, ""))) {
      const mayTryAgain = await verifications.countFailedTry(verificationId, triesPerCode);
      return refuse({ kind: mayTryAgain ? "wrong-code" : "too-many-tries" });
    }
    // Read before the code is marked: if all sessions are ended in between, this one is ended too.
    const { version, endedAt } = await phoneSessions.of(verification.phoneId);
    if (endedAt !== undefined && verification.requestedAt < endedAt) return refuse({ kind: "expired" });
    if (!(await verifications.markConfirmed(verificationId, now, triesPerCode)))
      return refuse({ kind: "too-many-tries" });
    return accept(await issueToken(applicantTokens, verification.phone, now, version));
  };
