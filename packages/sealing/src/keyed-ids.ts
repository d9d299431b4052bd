import { hmac, preparedKey } from "./derive-key.ts";

/**
 * An id that is the same for the same text and says nothing about it without the key: NIKs and phones can be enumerated,
 * so a plain hash would be no protection. 128 bits, as 22 letters.
 */
export const keyedIds = (key: Uint8Array) => {
  const prepared = preparedKey(key);
  return { idOf: (text: string): string => hmac(prepared, text).subarray(0, 16).toString("base64url") };
};
