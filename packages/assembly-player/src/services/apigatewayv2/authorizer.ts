import type { GatewayAnswer } from "./gateway-answer.ts";
import type { GatewayRequest } from "./gateway-request.ts";

/** Whether a request may go on to its route, and what the route's function is told about the caller. */
export type Authorization =
  | { readonly kind: "authorized"; readonly authorizer: object }
  | { readonly kind: "refused"; readonly answer: GatewayAnswer };

export interface AuthorizerRequest {
  readonly request: GatewayRequest;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly scopes: readonly string[];
}

export type Authorizer = (request: AuthorizerRequest) => Promise<Authorization>;

/** The value of `$request.header.Authorization` and the like; `undefined` when the request has none. */
export const identityValue = (source: string, { request, routeKey }: AuthorizerRequest): string | undefined => {
  const [, kind = "", name = ""] = /^\$(request\.header|request\.querystring|context)\.(.+)$/.exec(source) ?? [];
  switch (kind) {
    case "request.header":
      return request.headers[name.toLowerCase()] || undefined;
    case "request.querystring":
      return request.query?.[name] || undefined;
    case "context":
      if (name === "routeKey") return routeKey;
      if (name === "identity.sourceIp") return request.sourceIp;
  }
  throw new Error(`the identity source ${source} is not played`);
};
