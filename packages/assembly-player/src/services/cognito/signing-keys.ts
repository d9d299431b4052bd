import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { StateStore } from "../../state/state-store.ts";

/** What the provider signs with. Kept in the state, so that tokens and sessions outlive a restart. */
export interface SigningKeys {
  /** Private RSA key for RS256, the algorithm of Cognito's tokens. */
  readonly tokenKey: JWK;
  readonly cookieKey: string;
}

export const loadSigningKeys = async (state: StateStore): Promise<SigningKeys> => {
  state.migrate("identity-keys-1", [
    "CREATE TABLE identity_keys (id INTEGER PRIMARY KEY CHECK (id = 1), keys TEXT NOT NULL) STRICT",
  ]);
  const kept = state.get<{ keys: string }>("SELECT keys FROM identity_keys");
  if (kept !== undefined) return JSON.parse(kept.keys) as SigningKeys;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const keys: SigningKeys = {
    tokenKey: {
      ...(await exportJWK(privateKey)),
      alg: "RS256",
      use: "sig",
      kid: randomBytes(12).toString("base64url"),
    },
    cookieKey: randomBytes(32).toString("base64url"),
  };
  state.run("INSERT INTO identity_keys (id, keys) VALUES (1, ?)", JSON.stringify(keys));
  return keys;
};
