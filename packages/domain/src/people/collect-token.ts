import { minutesAfter } from "@sip/calendar/instant";
import type { Clock } from "../clock.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { InboundProofs } from "./inbound-proof.ts";
import { type IssuedToken, issueToken } from "./issue-token.ts";
import type { PhoneSessions } from "./phone-sessions.ts";
import type { ApplicantTokens } from "./ports.ts";

export type CollectTokenRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "not-yet" }
  | { readonly kind: "expired" }
  | { readonly kind: "undone" };

/**
 * When WhatsApp opens, the phone may close the page; the page then opens again and asks again. An answer may also get
 * lost.
 */
const collectableMinutes = 10;

/**
 * Gives the token of a phone that was proven by a message, to a caller who knows the id of the request: 122 random bits
 * that only the one who asked was told. The token has the version of the moment of the message, so anything that ended
 * all sessions after that ended this one too.
 */
export const collectToken =
  ({
    inboundProofs,
    phoneSessions,
    applicantTokens,
    clock,
  }: {
    inboundProofs: InboundProofs;
    phoneSessions: PhoneSessions;
    applicantTokens: ApplicantTokens;
    clock: Clock;
  }) =>
  async (verificationId: string): Promise<Result<IssuedToken, CollectTokenRefusal>> => {
    const proof = await inboundProofs.find(verificationId);
    if (proof === undefined) return refuse({ kind: "not-found" });
    const { phone, phoneId, proven, expiresAt } = proof;
    const now = clock();
    if (proven === undefined) return refuse({ kind: now >= expiresAt ? "expired" : "not-yet" });
    if (now >= minutesAfter(proven.at, collectableMinutes)) return refuse({ kind: "expired" });
    if ((await phoneSessions.of(phoneId)).version > proven.version) return refuse({ kind: "undone" });
    return accept(await issueToken(applicantTokens, phone, now, proven.version));
  };
