import type { Clock, Instant } from "../clock.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { ApplicantTokens, VerificationCodes } from "./ports.ts";
import type { Verifications } from "./verification.ts";

export type ConfirmVerificationRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "expired" }
  | { readonly kind: "wrong-code" }
  | { readonly kind: "too-many-tries" };

/**
 * Five guesses at six digits: 1 in 200,000 for each code. A phone is sent at most five codes in a quarter of an hour (see
 * `requestVerification`), 480 a day: who goes on for a whole day has 2,400 guesses, a chance of 1 in about 400, while the owner gets
 * 480 messages. A limit for the day would let anybody keep the owner out until it ends.
 */
const triesPerCode = 5;
/** A booking is made up to two weeks before the visit and the passport waits up to 30 days. */
const tokenDays = 30;

/** Exchanges the code for the applicant's bearer token. A code may be used again until it expires: answers get lost. */
export const confirmVerification =
  ({
    verifications,
    verificationCodes,
    applicantTokens,
    clock,
  }: {
    verifications: Verifications;
    verificationCodes: VerificationCodes;
    applicantTokens: ApplicantTokens;
    clock: Clock;
  }) =>
  async ({
    verificationId,
    code,
  }: {
    readonly verificationId: string;
    readonly code: string;
  }): Promise<Result<{ readonly token: string; readonly expiresAt: Instant }, ConfirmVerificationRefusal>> => {
    const verification = await verifications.find(verificationId);
    if (verification === undefined) return refuse({ kind: "not-found" });
    const now = clock();
    if (now >= verification.expiresAt) return refuse({ kind: "expired" });
    if (verification.failedTries >= triesPerCode) return refuse({ kind: "too-many-tries" });
    if (code.replace(/\s/g, "") !== verificationCodes.codeOf(verificationId)) {
      const mayTryAgain = await verifications.countFailedTry(verificationId, triesPerCode);
      return refuse({ kind: mayTryAgain ? "wrong-code" : "too-many-tries" });
    }
    if (!(await verifications.markConfirmed(verificationId, now, triesPerCode)))
      return refuse({ kind: "too-many-tries" });
    const expiresAt = new Date(Date.parse(now) + tokenDays * 86_400_000).toISOString();
    return accept({ token: await applicantTokens.issue(verification.phone, now, expiresAt), expiresAt });
  };
