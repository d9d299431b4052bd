import type { Clock } from "@sip/domain/clock";
import type { VerificationCodes } from "@sip/domain/people/ports";
import { hmac } from "./derive-key.ts";
import { type PurposeKey, purposeKeys } from "./purpose-keys.ts";

/** Codes are made with the key of now; one that was made with the key before is good for its ten minutes. */
export const openVerificationCodes = (keysSecret: string, clock: Clock): VerificationCodes => {
  const keys = purposeKeys(keysSecret, "verification-code");
  return {
    codeOf: (verificationId) => codeBy(keys.signing(clock()), verificationId),
    isCodeOf: (verificationId, code) => keys.accepted(clock()).some((key) => codeBy(key, verificationId) === code),
  };
};

/** Six digits from 48 bits; the bias of the division is under one in 100 million. */
const codeBy = ({ key }: PurposeKey, verificationId: string): string =>
  String(hmac(key, verificationId).readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
