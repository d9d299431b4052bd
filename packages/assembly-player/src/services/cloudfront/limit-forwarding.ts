import type { IncomingMessage } from "node:http";
import { decoded } from "../../front/decoded.ts";
import type { ForwardedParts } from "./forwarded-parts.ts";

/**
 * Takes out of a request what no policy lets through to the origin. A forgotten `Authorization` fails here as it would
 * on AWS, and not in production.
 * @param policies the cache policy and, if there is one, the origin request policy: what either lets through goes through
 */
export const limitForwarding = (request: IncomingMessage, policies: readonly ForwardedParts[]): void => {
  for (const name of Object.keys(request.headers)) {
    if (!alwaysForwarded.has(name) && !policies.some((policy) => isHeaderForwarded(policy, name)))
      delete request.headers[name];
  }
  const [path = "/", query] = (request.url ?? "/").split("?");
  if (query === undefined) return;
  const forwarded = query
    .split("&")
    .filter((pair) => policies.some((policy) => isQueryForwarded(policy, decoded(pair.split("=")[0] ?? ""))));
  request.url = forwarded.length === 0 ? path : `${path}?${forwarded.join("&")}`;
};

/** What belongs to the body, the connection and a conditional request; `host` is the origin's own, which the local API does not look at. */
const alwaysForwarded = new Set([
  "host",
  "connection",
  "content-length",
  "content-type",
  "content-encoding",
  "transfer-encoding",
  "accept-encoding",
  "if-none-match",
  "if-modified-since",
  "if-match",
]);

const isHeaderForwarded = ({ HeadersConfig, CookiesConfig }: ForwardedParts, name: string): boolean => {
  if (name === "cookie") return CookiesConfig.CookieBehavior !== "none";
  const isNamed = (HeadersConfig.Headers ?? []).some((header) => header.toLowerCase() === name);
  switch (HeadersConfig.HeaderBehavior) {
    case "none":
      return false;
    case "whitelist":
      return isNamed;
    case "allViewer":
      return true;
    case "allExcept":
      return !isNamed;
  }
};

const isQueryForwarded = ({ QueryStringsConfig }: ForwardedParts, name: string): boolean =>
  QueryStringsConfig.QueryStringBehavior === "all" ||
  (QueryStringsConfig.QueryStringBehavior === "whitelist" && (QueryStringsConfig.QueryStrings ?? []).includes(name));
