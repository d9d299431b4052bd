import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/** One key per purpose from the office's one secret, so that what is made for one purpose tells nothing about another. */
export const deriveKey = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "", `sip/${purpose}/v1`, 32));

/** Keys that make many seals are prepared once: reading the bytes anew costs as much as the seal. */
export const preparedKey = (key: Uint8Array): KeyObject => createSecretKey(key);

export const hmac = (key: Uint8Array | KeyObject, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();
