import { createHash } from "node:crypto";
import type { PlayerUser } from "../../player-options.ts";
import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import { type TokenLifetimes, tokenLifetimes } from "./token-lifetimes.ts";
import { userPoolClientKind } from "./user-pool-client-kind.ts";
import { userPoolGroupKind } from "./user-pool-group-kind.ts";
import { userPoolKind } from "./user-pool-kind.ts";

/** The template's user pool with the users of this local run in it. Plain data: it travels to a worker thread. */
export interface UserPool {
  readonly issuer: string;
  readonly users: readonly PoolUser[];
  readonly clients: readonly PoolClient[];
  /** `custom:...` for each attribute of the pool's schema that is not one of OpenID's own. */
  readonly customAttributes: readonly string[];
}

export interface PoolUser extends PlayerUser {
  /** The subject of the user's tokens: stable, and no user name, as in Cognito. */
  readonly sub: string;
}

export interface PoolClient {
  readonly clientId: string;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly scopes: readonly string[];
  readonly lifetimes: TokenLifetimes;
}

/** Undefined when the template has no user pool. Throws when users do not fit the pool, naming what is missing. */
export const readUserPool = (model: TemplateModel, users: readonly PlayerUser[]): UserPool | undefined => {
  const [pool, second] = model.all(userPoolKind);
  if (pool === undefined) return undefined;
  if (second !== undefined)
    throw new Error(`${second.stackName}/${second.logicalId}: one user pool is played, not two`);
  const groups = new Set(model.all(userPoolGroupKind).map((group) => group.properties.GroupName));
  const customAttributes = (pool.properties.Schema ?? [])
    .filter((attribute) => !openIdClaims.has(attribute.Name))
    .map((attribute) => `custom:${attribute.Name}`);
  for (const user of users) assertUserFits(user, groups, new Set(customAttributes), pool);
  return {
    issuer: `${pool.attributes.ProviderURL}`,
    users: users.map((user) => ({ ...user, sub: subjectOf(user.username) })),
    clients: model.all(userPoolClientKind).map(({ ref, properties }) => ({
      clientId: ref,
      callbackUrls: properties.CallbackURLs,
      logoutUrls: properties.LogoutURLs ?? [],
      scopes: properties.AllowedOAuthScopes,
      lifetimes: tokenLifetimes(properties),
    })),
    customAttributes,
  };
};

const openIdClaims = new Set(["name", "email", "phone_number", "given_name", "family_name", "locale", "zoneinfo"]);

const assertUserFits = (
  user: PlayerUser,
  groups: ReadonlySet<string>,
  attributes: ReadonlySet<string>,
  pool: PlayedResource<unknown>,
): void => {
  const unknownGroup = user.groups.find((group) => !groups.has(group));
  if (unknownGroup !== undefined) {
    throw new Error(`user ${user.username} is in the group ${unknownGroup}, which no template declares`);
  }
  const unknownAttribute = Object.keys(user.attributes).find(
    (name) => !attributes.has(name) && !openIdClaims.has(name),
  );
  if (unknownAttribute !== undefined) {
    throw new Error(`user ${user.username} has ${unknownAttribute}, which is not in the schema of ${pool.logicalId}`);
  }
};

/** A version 8 UUID (RFC 9562, 5.8) from the user name. */
const subjectOf = (username: string): string => {
  const hex = createHash("sha256").update(`local user ${username}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
