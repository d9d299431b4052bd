import { createHash, randomBytes } from "node:crypto";

/** A browser's part of signing in: cookies, redirects and forms, and the application's: PKCE. */
export interface SignInClient {
  /** Follows redirects until the application's own address; presses the user's button if the page asks. */
  signIn(username: string, more?: Readonly<Record<string, string>>): Promise<SignInResult>;
  exchange(parameters: Readonly<Record<string, string>>): Promise<TokenAnswer>;
  open(url: string, init?: RequestInit): Promise<Response>;
}

interface SignInResult {
  readonly code: string;
  readonly state: string | null;
  readonly verifier: string;
  /** Whether somebody had to press a button. */
  readonly wasAsked: boolean;
}

interface TokenAnswer {
  readonly status: number;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly error?: string;
}

export interface Endpoints {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly end_session_endpoint: string;
  readonly issuer: string;
}

export const discover = async (issuer: string): Promise<Endpoints> =>
  (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Endpoints;

/** @param jar cookies, kept by the caller so that it may close and open its browser */
export const signInClient = (
  endpoints: Endpoints,
  clientId: string,
  redirectUri: string,
  jar: Map<string, string>,
): SignInClient => {
  const open = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", ...init, headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const locationOf = (answer: Response): string => {
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`no redirect but ${answer.status}`);
    return new URL(location, endpoints.issuer).href;
  };

  return {
    open,
    signIn: async (username, more = {}) => {
      const verifier = randomBytes(32).toString("base64url");
      const authorize = new URL(endpoints.authorization_endpoint);
      authorize.search = new URLSearchParams({
        client_id: clientId,
        response_type: "code",
        scope: "openid profile",
        redirect_uri: redirectUri,
        state: "where-I-was",
        code_challenge: createHash("sha256").update(verifier).digest("base64url"),
        code_challenge_method: "S256",
        ...more,
      }).toString();
      let location = locationOf(await open(authorize.href));
      const wasAsked = location.includes("/interaction/");
      if (wasAsked) {
        const page = await (await open(location)).text();
        if (!page.includes(`value="${username}"`)) throw new Error(`the page does not offer ${username}`);
        const pressed = await open(location, { method: "POST", body: new URLSearchParams({ username }) });
        location = locationOf(await open(locationOf(pressed)));
      }
      const { searchParams } = new URL(location);
      return { code: searchParams.get("code") ?? "", state: searchParams.get("state"), verifier, wasAsked };
    },
    exchange: async (parameters) => {
      const answer = await fetch(endpoints.token_endpoint, {
        method: "POST",
        body: new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri, ...parameters }),
      });
      return { status: answer.status, ...((await answer.json()) as Omit<TokenAnswer, "status">) };
    },
  };
};
