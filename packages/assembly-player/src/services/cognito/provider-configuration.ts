import type { Account, AdapterFactory, ClientMetadata, Configuration, KoaContextWithOIDC } from "oidc-provider";
import type { WorkerStart } from "./identity-provider.ts";
import { problemPage } from "./problem-page.ts";
import { signOutPage } from "./sign-out-page.ts";
import { userClaims } from "./user-claims.ts";
import type { PoolClient } from "./user-pool.ts";
import { identityPath } from "./user-pool-kind.ts";

/** Cognito's hosted page asks for the sign-in again after an hour. */
const sessionSeconds = 3_600;

/** oidc-provider set up to behave like a Cognito user pool: its paths, its claims, its lifetimes, no consent page. */
export const providerConfiguration = (
  { pool, keys, words }: Pick<WorkerStart, "pool" | "keys" | "words">,
  adapter: AdapterFactory,
): Configuration => {
  const lifetimesOf = (clientId: string) => {
    const client = pool.clients.find((candidate) => candidate.clientId === clientId);
    if (client === undefined) throw new Error(`no client ${clientId} in the pool`);
    return client.lifetimes;
  };
  return {
    adapter,
    clients: pool.clients.map(clientMetadata),
    jwks: { keys: [keys.tokenKey] },
    cookies: { keys: [keys.cookieKey], long: { path: identityPath, httpOnly: true, sameSite: "lax", signed: true } },
    routes: {
      authorization: "/oauth2/authorize",
      token: "/oauth2/token",
      userinfo: "/oauth2/userInfo",
      revocation: "/oauth2/revoke",
      jwks: "/.well-known/jwks.json",
      end_session: "/logout",
    },
    scopes: ["openid", "profile", "email", "phone"],
    claims: {
      openid: ["sub", "name", "token_use", "cognito:username", "cognito:groups", ...pool.customAttributes],
      profile: ["name"],
      email: ["email"],
      phone: ["phone_number"],
    },
    // Cognito puts the user's attributes into the ID token itself, which the OpenID standard leaves to the userinfo endpoint.
    conformIdTokenClaims: false,
    findAccount: async (_context, sub): Promise<Account | undefined> => {
      const user = pool.users.find((candidate) => candidate.sub === sub);
      if (user === undefined) return undefined;
      return {
        accountId: sub,
        claims: async (use) => ({ ...userClaims(user), ...(use === "id_token" ? { token_use: "id" } : {}) }),
      };
    },
    loadExistingGrant: grantWithoutAsking,
    // Cognito hands out a refresh token with every code, without the scope offline_access.
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    clientBasedCORS: (_context, origin, client) =>
      (client.redirectUris ?? []).some((redirectUri) => new URL(redirectUri).origin === origin),
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (context, form) => {
          context.body = signOutPage(words, form);
        },
      },
    },
    renderError: async (context, { error, error_description }) => {
      context.type = "html";
      context.body = problemPage(words, error, error_description ?? "");
    },
    interactions: { url: (_context, interaction) => `${identityPath}/interaction/${interaction.uid}` },
    ttl: {
      Session: sessionSeconds,
      Interaction: sessionSeconds,
      AuthorizationCode: 300,
      Grant: (_context, grant) => lifetimesOf(grant.clientId ?? "").refreshTokenSeconds,
      IdToken: (_context, _token, client) => lifetimesOf(client.clientId).idTokenSeconds,
      AccessToken: (_context, _token, client) => lifetimesOf(client.clientId).accessTokenSeconds,
      RefreshToken: (_context, _token, client) => lifetimesOf(client.clientId).refreshTokenSeconds,
    },
  };
};

const clientMetadata = (client: PoolClient): ClientMetadata => ({
  client_id: client.clientId,
  application_type: "web",
  token_endpoint_auth_method: "none",
  require_auth_time: true,
  response_types: ["code"],
  grant_types: ["authorization_code", "refresh_token"],
  redirect_uris: [...client.callbackUrls],
  post_logout_redirect_uris: [...client.logoutUrls],
  scope: client.scopes.join(" "),
});

/** The applications belong to the house that runs the pool; nobody is asked whether they may see the name. */
const grantWithoutAsking = async (context: KoaContextWithOIDC) => {
  const { client, session, params, provider } = context.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const existing = session.grantIdFor(client.clientId);
  const grant =
    (existing === undefined ? undefined : await provider.Grant.find(existing)) ??
    new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  if (typeof params?.scope === "string") grant.addOIDCScope(params.scope);
  await grant.save();
  return grant;
};
