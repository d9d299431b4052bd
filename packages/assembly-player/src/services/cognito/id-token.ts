import { randomUUID } from "node:crypto";
import { importJWK, SignJWT } from "jose";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { userClaims } from "./user-claims.ts";
import type { PoolUser, UserPool } from "./user-pool.ts";

/** An ID token for the pool's first client, as if the user had signed in; its times are those of the local clock. */
export const issueIdToken = async (
  { issuer, clients }: UserPool,
  { tokenKey }: SigningKeys,
  clock: LocalClock,
  user: PoolUser,
  lifetimeSeconds: number,
): Promise<string> => {
  const [client] = clients;
  if (client === undefined) throw new Error("the user pool has no client");
  const nowSeconds = Math.floor(clock.nowMs() / 1_000);
  const { sub, ...claims } = userClaims(user);
  return new SignJWT({ ...claims, token_use: "id", auth_time: nowSeconds })
    .setProtectedHeader({ alg: "RS256", ...(tokenKey.kid === undefined ? {} : { kid: tokenKey.kid }) })
    .setIssuer(issuer)
    .setAudience(client.clientId)
    .setSubject(sub)
    .setJti(randomUUID())
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + lifetimeSeconds)
    .sign(await importJWK(tokenKey, "RS256"));
};
