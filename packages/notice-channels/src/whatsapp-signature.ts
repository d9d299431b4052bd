import { createHmac } from "node:crypto";
import { isSame } from "./is-same.ts";

/** Whether Meta has signed exactly these bytes: `X-Hub-Signature-256: sha256=<HMAC-SHA256 by the app secret, hex>`. */
export const isSignedByMeta = (bytes: Uint8Array, signature: string | undefined, appSecret: string): boolean =>
  signature !== undefined && isSame(signature, `sha256=${createHmac("sha256", appSecret).update(bytes).digest("hex")}`);
