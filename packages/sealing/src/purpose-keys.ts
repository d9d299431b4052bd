import type { Instant } from "@sip/domain/clock";
import { deriveKey } from "./derive-key.ts";
import { neededUntil } from "./good-for.ts";
import { type ChangeablePurpose, parseKeysSecret } from "./keys-secret.ts";

export interface PurposeKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** The keys of a purpose that can be changed. */
export interface PurposeKeys {
  /** The one to make something with. */
  signing(now: Instant): PurposeKey;
  /** Those by which something may have been made that is still good: a second one is a second guess to who guesses. */
  accepted(now: Instant): readonly PurposeKey[];
}

export const purposeKeys = (keysSecret: string, purpose: ChangeablePurpose): PurposeKeys => {
  const { lasting, [purpose]: listed } = parseKeysSecret(keysSecret);
  const keys = listed.map(({ id, secret = lasting, signsFrom }) => ({
    id,
    signsFrom,
    key: deriveKey(secret, `${purpose}/${id}`),
  }));
  const newestFrom = keys[0]?.signsFrom;
  return {
    signing: (now) => {
      const found = keys.find(({ signsFrom }) => signsFrom === undefined || signsFrom <= now);
      if (found === undefined) throw new Error(`no key makes a ${purpose} yet`);
      return found;
    },
    accepted: (now) => (newestFrom !== undefined && neededUntil(purpose, newestFrom) <= now ? keys.slice(0, 1) : keys),
  };
};
