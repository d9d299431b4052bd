import type { Plugin } from "../../plugin.ts";
import { issueIdToken } from "./id-token.ts";
import { startIdentityProvider } from "./identity-provider.ts";
import { loadSigningKeys } from "./signing-keys.ts";
import { type PoolUser, readUserPool } from "./user-pool.ts";
import { userPoolClientKind } from "./user-pool-client-kind.ts";
import { userPoolDomainKind } from "./user-pool-domain-kind.ts";
import { userPoolGroupKind } from "./user-pool-group-kind.ts";
import { identityPath, userPoolKind } from "./user-pool-kind.ts";

export interface CognitoPart {
  readonly users: readonly PoolUser[];
  /** An ID token as if the user had signed in. */
  issueIdToken(user: PoolUser, lifetimeSeconds: number): Promise<string>;
}

/** Its part is undefined when the template has no user pool. */
export const cognito: Plugin<CognitoPart | undefined> = {
  name: "cognito-idp",
  summary: "one user pool whose hosted page is an OpenID provider on the local clock; its users are given to the run",
  kinds: [userPoolKind, userPoolClientKind, userPoolGroupKind, userPoolDomainKind],
  open: async (play) => {
    const pool = readUserPool(play.model, play.options.users ?? []);
    if (pool === undefined) return { part: undefined };
    const keys = await loadSigningKeys(play.state);
    const provider = startIdentityProvider(play, pool, keys);
    return {
      part: {
        users: pool.users,
        issueIdToken: (user, lifetimeSeconds) => issueIdToken(pool, keys, play.clock, user, lifetimeSeconds),
      },
      handlerOf: (_request, path) => (path.startsWith(`${identityPath}/`) ? provider.handle : undefined),
      stop: provider.stop,
    };
  },
};
