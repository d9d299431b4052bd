import type { LocalClock } from "../../clock/local-clock.ts";
import type { Functions } from "../lambda/functions.ts";
import { type Authorizer, identityValue } from "./authorizer.ts";
import { gatewayError } from "./gateway-answer.ts";
import { type GatewayApi, gatewayEvent } from "./gateway-request.ts";

export interface LambdaAuthorizerOptions {
  readonly authorizerId: string;
  readonly functionArn: string;
  readonly identitySources: readonly string[];
  readonly resultTtlSeconds: number;
  readonly api: GatewayApi;
  readonly functions: Functions;
  readonly clock: LocalClock;
}

interface Decision {
  readonly isAuthorized: boolean;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Kept small: what has expired is thrown away when the cache has grown to this. */
const maxCached = 10_000;

/** A function decides, with simple responses. Its decision is kept for the same identity, whatever the route. */
export const createLambdaAuthorizer = (options: LambdaAuthorizerOptions): Authorizer => {
  const { identitySources, resultTtlSeconds, clock } = options;
  const cache = new Map<string, { readonly decision: Decision; readonly untilMs: number }>();
  return async (authorizerRequest) => {
    const identity = identitySources.map((source) => identityValue(source, authorizerRequest));
    if (identity.includes(undefined)) return { kind: "refused", answer: gatewayError(401, "Unauthorized") };
    const { request, routeKey, pathParameters } = authorizerRequest;
    const key = identity.join("\n");
    const cached = resultTtlSeconds > 0 ? cache.get(key) : undefined;
    let decision = cached !== undefined && cached.untilMs > clock.nowMs() ? cached.decision : undefined;
    if (decision === undefined) {
      const { api } = options;
      const event = {
        ...gatewayEvent(request, api, routeKey, pathParameters, undefined),
        type: "REQUEST",
        routeArn: `arn:aws:execute-api:${api.region}:${api.accountId}:${api.apiId}/$default/${request.method}${request.path}`,
        identitySource: identity,
      };
      const outcome = await options.functions.invoke(options.functionArn, JSON.stringify(event));
      decision = outcome.kind === "success" ? readDecision(outcome.result) : undefined;
      if (decision === undefined) return { kind: "refused", answer: gatewayError(500, "Internal Server Error") };
      if (resultTtlSeconds > 0) {
        if (cache.size >= maxCached) dropExpired(cache, clock.nowMs());
        cache.set(key, { decision, untilMs: clock.nowMs() + resultTtlSeconds * 1000 });
      }
    }
    return decision.isAuthorized
      ? { kind: "authorized", authorizer: { lambda: decision.context } }
      : { kind: "refused", answer: gatewayError(403, "Forbidden") };
  };
};

const dropExpired = (cache: Map<string, { readonly untilMs: number }>, nowMs: number): void => {
  for (const [key, { untilMs }] of cache) if (untilMs <= nowMs || cache.size >= maxCached) cache.delete(key);
};

const readDecision = (result: string): Decision | undefined => {
  const answer = JSON.parse(result) as { isAuthorized?: unknown; context?: Record<string, unknown> } | null;
  if (typeof answer?.isAuthorized !== "boolean") return undefined;
  return { isAuthorized: answer.isAuthorized, context: answer.context ?? {} };
};
