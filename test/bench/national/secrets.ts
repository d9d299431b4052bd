import type { Secrets } from "../../model/model-cloud.ts";
import { keysSecretOf } from "../../support/sealing/keys-secret.ts";

export const appSecret = "app-secret-of-the-model-0123456789";
export const originSecret = "origin-of-the-model-0123456789abcdef";

/** `seals` of the tests are made with the same keys (test/support/queue/queue-on-table.ts). */
export const secrets: Secrets = {
  keys: keysSecretOf("a secret of the tests"),
  whatsapp: JSON.stringify({ accessToken: "EAAJ-model", appSecret, verifyToken: "verify-token-0123" }),
  origin: JSON.stringify({ "1": originSecret }),
};
