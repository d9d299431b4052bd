import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { showSettings } from "../api/settings.ts";

/** Who has signed in, from the ID token's claims. */
export interface Staff {
  readonly name: string;
  /** By which the service knows who did something. */
  readonly userName: string;
  readonly groups: readonly string[];
  readonly officeId: string;
}

export interface Identity {
  /** The person who is signed in, or has just come back from signing in; undefined for nobody. */
  readonly current: () => Promise<Staff | undefined>;
  /** A token that is still good, refreshed if need be; undefined when one has to sign in again. */
  readonly token: (renew: boolean) => Promise<string | undefined>;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

interface Claims {
  readonly name?: string;
  readonly "cognito:username"?: string;
  readonly "cognito:groups"?: readonly string[];
  readonly "custom:office"?: string;
}

/** Undefined when the service does not say how to sign in. */
export type OpenIdentity = () => Promise<Identity | undefined>;

/** Of a tab, for a working day. */
export const openIdentity: OpenIdentity = async () => {
  const settings = await showSettings();
  if (settings.kind !== "ok") return undefined;
  const { issuer, clientId } = settings.body.identity;
  return identityOf(issuer, clientId, window.sessionStorage);
};

/**
 * Of a screen on the wall, for weeks and after it was switched off. Who opens the screen from another page of staff is who
 * they are there; who signs in on it, signs in as a screen.
 */
export const openScreenIdentity: OpenIdentity = async () => {
  const settings = await showSettings();
  if (settings.kind !== "ok") return undefined;
  const { issuer, clientId, screenClientId } = settings.body.identity;
  const screen = identityOf(issuer, screenClientId, window.localStorage);
  if ((await screen.current()) !== undefined) return screen;
  const visitor = identityOf(issuer, clientId, window.sessionStorage);
  return (await visitor.current()) === undefined ? screen : { ...visitor, signIn: screen.signIn };
};

/** One comes back to the page from which one left. */
const identityOf = (issuer: string, clientId: string, storage: Storage): Identity => {
  // The provider compares addresses letter by letter and knows them without a final slash.
  const page = `${window.location.origin}${window.location.pathname.replace(/\/+$/, "")}`;
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: page,
    post_logout_redirect_uri: page,
    scope: "openid profile",
    userStore: new WebStorageStateStore({ store: storage }),
    requestTimeoutInSeconds: 15,
    // The content security policy allows no frames; an expired token is renewed when it is needed.
    automaticSilentRenew: false,
  });

  const current = async (): Promise<Staff | undefined> => {
    const query = new URLSearchParams(window.location.search);
    if (query.has("state") && (query.has("code") || query.has("error"))) {
      // A sign-in that was left half-way, or a reloaded return address, is simply begun again.
      const back = await manager.signinCallback().catch(() => undefined);
      window.history.replaceState(null, "", `${page}${typeof back?.state === "string" ? back.state : ""}`);
    }
    const user = await manager.getUser();
    if (user === null) return undefined;
    const claims = user.profile as Claims;
    return {
      name: claims.name ?? claims["cognito:username"] ?? "",
      userName: claims["cognito:username"] ?? user.profile.sub,
      groups: claims["cognito:groups"] ?? [],
      officeId: claims["custom:office"] ?? "",
    };
  };
  const token = async (renew: boolean): Promise<string | undefined> => {
    const user = await manager.getUser();
    if (user === null) return undefined;
    if (!renew && user.expired !== true) return user.id_token;
    if (user.refresh_token === undefined) return undefined;
    return (await manager.signinSilent().catch(() => null))?.id_token;
  };
  return {
    current,
    token,
    // What stands behind `#` stays on this device meanwhile: the provider is not told it.
    signIn: () => manager.signinRedirect({ state: window.location.hash }),
    signOut: async () => {
      // Cognito's own names for what the standard calls post_logout_redirect_uri.
      const extraQueryParams = { client_id: clientId, logout_uri: page };
      await manager.signoutRedirect({ extraQueryParams }).catch(async () => {
        await manager.removeUser();
        window.location.reload();
      });
    },
  };
};
