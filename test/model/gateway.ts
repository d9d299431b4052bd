import { type FunctionName, rowOf } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";
import { originHeader } from "@sip/lambda-kit/origin-header";
import { type GatewayRequest, gatewayEvent } from "assembly-player/services/apigatewayv2/gateway-request";
import { gatewayMs, lateness, statusWhenThrottled } from "./aws-figures.ts";
import { type Bucket, bucket } from "./bucket.ts";
import type { Deployment, RequestLimit } from "./deployment.ts";
import type { Dice } from "./dice.ts";
import type { Sandboxes } from "./sandboxes.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export interface ModelRequest {
  readonly to: FunctionName;
  readonly path?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Claims of a member of staff, whose token somebody has checked. */
  readonly claims?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `by` says who answered: the function, or the gateway without it. */
export interface ModelAnswer {
  readonly status: number;
  readonly by: "function" | "limit" | "lambda";
  readonly body: string;
}

export interface GatewayParts {
  readonly clock: VirtualClock;
  readonly chance: Dice;
  readonly deployment: Deployment;
  readonly sandboxes: Pick<Sandboxes, "run">;
  readonly originSecret: string;
}

/** How long API Gateway believes the authorizer (infra/constructs/http-api.ts). */
const believedMs = 5 * 60_000;

const api = { apiId: "model", accountId: "111122223333", region: "ap-southeast-3", stageVariables: undefined };

/** The HTTP API with its limits, its authorizer, and what it answers where Lambda has no room. */
export const gateway = ({ clock, chance, deployment, sandboxes, originSecret }: GatewayParts) => {
  const limitOf = ({ perSecond, atOnce }: RequestLimit): Bucket => bucket(clock, perSecond, atOnce);
  const stage = limitOf(deployment.stageLimit);
  const routes = new Map(Object.entries(deployment.routeLimits).map(([route, limit]) => [route, limitOf(limit)]));
  const decisions = new Map<string, { readonly context: object; readonly untilMs: number }>();
  const onTheWay = (): Promise<void> => clock.pause(chance.around(gatewayMs / 2, lateness));

  const authorize = async (row: FunctionRow, event: object, { headers, claims }: ModelRequest) => {
    if (row.trigger.kind !== "http" || row.trigger.operation.route.caller === "public") return {};
    if (row.trigger.operation.route.caller !== "applicant") return { jwt: { claims, scopes: null } };
    const token = headers?.authorization ?? "";
    const known = decisions.get(token);
    if (known !== undefined && known.untilMs > clock.now()) return { lambda: known.context };
    const outcome = await sandboxes.run("authorize-applicant", { ...event, type: "REQUEST", identitySource: [token] });
    if (outcome.kind !== "done") return undefined;
    const { context } = outcome.answer as { context: object };
    decisions.set(token, { context, untilMs: clock.now() + believedMs });
    return { lambda: context };
  };

  return async (asked: ModelRequest): Promise<ModelAnswer> => {
    const row: FunctionRow = rowOf(asked.to);
    if (row.trigger.kind !== "http") throw new Error(`${row.name} is not asked by HTTP`);
    const { method, path: pattern } = row.trigger.operation.route;
    await onTheWay();
    const route = routes.get(`${method} ${pattern}`);
    if (!stage.isOpen() || route?.isOpen() === false) return { status: 429, by: "limit", body: "{}" };
    stage.take(1);
    route?.take(1);
    const request = requestOf(asked, method, pattern, clock.now(), chance.uuid(), originSecret);
    const eventWith = (authorizer: object | undefined) =>
      gatewayEvent(request, api, `${method} ${pattern}`, asked.path ?? {}, authorizer);
    const authorizer = await authorize(row, eventWith(undefined), asked);
    const outcome =
      authorizer === undefined
        ? ({ kind: "failed" } as const)
        : await sandboxes.run(row.name, { ...eventWith(authorizer), body: asked.body, isBase64Encoded: false });
    await onTheWay();
    if (outcome.kind === "throttled") return { status: statusWhenThrottled, by: "lambda", body: "{}" };
    if (outcome.kind !== "done") return { status: 500, by: "lambda", body: "{}" };
    const { statusCode, body = "" } = outcome.answer as { statusCode: number; body?: string };
    return { status: statusCode, by: "function", body };
  };
};

const requestOf = (
  { path = {}, headers }: ModelRequest,
  method: string,
  pattern: string,
  nowMs: number,
  requestId: string,
  originSecret: string,
): GatewayRequest => ({
  method,
  path: pattern.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? ""),
  rawQueryString: "",
  headers: { "content-type": "application/json", [originHeader]: originSecret, ...headers },
  cookies: [],
  query: undefined,
  sourceIp: "203.0.113.1",
  requestId,
  protocol: "HTTP/1.1",
  receivedAt: new Date(nowMs),
});
