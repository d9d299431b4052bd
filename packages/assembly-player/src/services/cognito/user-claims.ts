import type { PoolUser } from "./user-pool.ts";

/** What a Cognito ID token says of a user, besides the claims of every ID token. */
export const userClaims = (user: PoolUser): { readonly sub: string; readonly [claim: string]: unknown } => ({
  sub: user.sub,
  name: user.name,
  "cognito:username": user.username,
  "cognito:groups": user.groups,
  ...user.attributes,
});
