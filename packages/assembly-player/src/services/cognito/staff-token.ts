import { randomUUID } from "node:crypto";
import { importJWK, SignJWT } from "jose";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { LocalPool, PoolUser } from "./local-pool.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { userClaims } from "./user-claims.ts";

export type StaffTokenOutcome =
  | { readonly kind: "issued"; readonly token: string; readonly username: string }
  | { readonly kind: "no-such-user" };

const lifetimeSeconds = 3_600;

/**
 * An ID token for scripts, as if the user had signed in: good for an hour of the local clock. `role` names a group; every
 * other query name stands for a custom attribute (`officeId=x` asks for a user whose `custom:office` is `x`).
 */
export const issueStaffToken = async (
  pool: LocalPool,
  keys: SigningKeys,
  clock: LocalClock,
  query: URLSearchParams,
): Promise<StaffTokenOutcome> => {
  const user = findUser(pool.users, query);
  const client = pool.clients[0];
  if (user === undefined || client === undefined) return { kind: "no-such-user" };
  const nowSeconds = Math.floor(clock.nowMs() / 1_000);
  const { sub, ...claims } = userClaims(user);
  const token = await new SignJWT({ ...claims, token_use: "id", auth_time: nowSeconds })
    .setProtectedHeader({ alg: "RS256", ...(keys.tokenKey.kid === undefined ? {} : { kid: keys.tokenKey.kid }) })
    .setIssuer(pool.issuer)
    .setAudience(client.clientId)
    .setSubject(sub)
    .setJti(randomUUID())
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + lifetimeSeconds)
    .sign(await importJWK(keys.tokenKey, "RS256"));
  return { kind: "issued", token, username: user.username };
};

/** Of several, the one with the fewest groups: whoever asks for an officer wants one who may do nothing more. */
const findUser = (users: readonly PoolUser[], query: URLSearchParams): PoolUser | undefined =>
  users
    .filter((user) =>
      [...query].every(([name, value]) =>
        name === "role" ? user.groups.includes(value) : user.attributes[`custom:${name.replace(/Id$/, "")}`] === value,
      ),
    )
    .toSorted((one, other) => one.groups.length - other.groups.length)[0];
