import { createRemoteJWKSet, decodeProtectedHeader, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { LocalClock } from "../../clock/local-clock.ts";
import { type Authorizer, type AuthorizerRequest, identityValue } from "./authorizer.ts";
import { gatewayError } from "./gateway-answer.ts";

export interface JwtAuthorizerOptions {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly identitySources: readonly string[];
  readonly clock: LocalClock;
  readonly log: (line: string) => void;
}

/** API Gateway's JWT authorizer: signature by the issuer's published keys, issuer, audience or client, times, scopes. */
export const createJwtAuthorizer = ({
  issuer,
  audience,
  identitySources,
  clock,
  log,
}: JwtAuthorizerOptions): Authorizer => {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const currentKeys = (): Promise<JWTVerifyGetKey> => {
    keys ??= discoverKeys(issuer).catch((fault: unknown) => {
      keys = undefined;
      throw fault;
    });
    return keys;
  };
  return async (authorizerRequest) => {
    const token = bearerToken(identitySources, authorizerRequest);
    if (token === undefined) return unauthorized();
    let claims: JWTPayload;
    try {
      if (!decodeProtectedHeader(token).alg?.startsWith("RS"))
        return unauthorized("invalid_token", "unsupported algorithm");
      claims = (await jwtVerify(token, await currentKeys(), { issuer, currentDate: clock.now() })).payload;
    } catch (fault) {
      log(`a token of ${issuer} was refused: ${(fault as Error).message}`);
      return unauthorized("invalid_token", "the token is not valid");
    }
    const audiences = [claims.aud ?? [], claims.client_id ?? []].flat();
    if (!audiences.some((one) => audience.includes(String(one))))
      return unauthorized("invalid_token", "the aud claim is invalid");
    const scopes = typeof claims.scope === "string" ? claims.scope.split(" ") : [];
    if (authorizerRequest.scopes.length > 0 && !authorizerRequest.scopes.some((scope) => scopes.includes(scope))) {
      return { kind: "refused", answer: gatewayError(403, "Forbidden") };
    }
    return {
      kind: "authorized",
      authorizer: {
        jwt: { claims: claimsAsText(claims), scopes: authorizerRequest.scopes.length > 0 ? scopes : null },
      },
    };
  };
};

const unauthorized = (error?: string, description?: string) => {
  const challenge =
    error === undefined ? "Bearer" : `Bearer scope="" error="${error}" error_description="${description}"`;
  return { kind: "refused", answer: gatewayError(401, "Unauthorized", { "www-authenticate": challenge }) } as const;
};

const bearerToken = (sources: readonly string[], request: AuthorizerRequest): string | undefined =>
  sources
    .map((source) => identityValue(source, request)?.replace(/^Bearer\s+/i, ""))
    .find((token) => token !== undefined);

const discoverKeys = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`${issuer} answers ${response.status} to discovery`);
  const { jwks_uri: keysUri } = (await response.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(keysUri));
};

/** API Gateway hands every claim on as text, lists as `[a b]`. */
const claimsAsText = (claims: JWTPayload): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : typeof value === "object" ? JSON.stringify(value) : String(value),
    ]),
  );
