import type { VerificationCodes } from "@sip/domain/people/ports";
import { hmac } from "./derive-key.ts";

/** Six digits from 48 bits; the bias of the division is under one in 100 million. */
export const verificationCodes = (key: Uint8Array): VerificationCodes => ({
  codeOf: (verificationId) => String(hmac(key, verificationId).readUIntBE(0, 6) % 1_000_000).padStart(6, "0"),
});
