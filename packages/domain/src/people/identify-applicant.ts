import type { Clock } from "../clock.ts";
import type { PhoneSessions } from "./phone-sessions.ts";
import type { ApplicantTokens, PhoneIds, ProvenPhone } from "./ports.ts";

/** The phone that a token proves; none when its owner has ended all sessions since. */
export const identifyApplicant =
  ({
    applicantTokens,
    phoneSessions,
    phoneIds,
    clock,
  }: {
    applicantTokens: ApplicantTokens;
    phoneSessions: PhoneSessions;
    phoneIds: PhoneIds;
    clock: Clock;
  }) =>
  async (token: string): Promise<ProvenPhone | undefined> => {
    const proof = await applicantTokens.proofIn(token, clock());
    if (proof === undefined) return undefined;
    return proof.version >= (await phoneSessions.of(phoneIds.idOf(proof.phone))).version ? proof : undefined;
  };
