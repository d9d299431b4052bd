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

/** A page that WhatsApp pushed out of memory comes back and asks again; an answer may get lost. */
const collectableMinutes = 10;

/**
 * Gives the token of a phone that has proven itself by a message, to whoever holds the id of the request: 122 random bits
 * that were told to nobody but the one who asked. The token is of the version at the moment of the message, so that what
 * ended all sessions since then ended it too.
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
    if ((await phoneSessions.versionOf(phoneId)) > proven.version) return refuse({ kind: "undone" });
    return accept(await issueToken(applicantTokens, phone, now, proven.version));
  };
