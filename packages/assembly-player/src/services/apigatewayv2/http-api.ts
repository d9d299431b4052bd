import type { IncomingMessage, ServerResponse } from "node:http";
import type { LocalClock } from "../../clock/local-clock.ts";
import { gatewayBodyBytes, readBody } from "../../front/read-body.ts";
import type { RequestHandler } from "../../front/request-handler.ts";
import type { Functions } from "../lambda/functions.ts";
import type { AccessLog } from "./access-log.ts";
import type { HttpApi } from "./api-kind.ts";
import type { Authorizer } from "./authorizer.ts";
import { originHeaders, preflightAnswer } from "./cross-origin.ts";
import { answerOf, type GatewayAnswer, gatewayError } from "./gateway-answer.ts";
import {
  type GatewayApi,
  type GatewayRequest,
  gatewayEvent,
  payloadBody,
  readGatewayRequest,
} from "./gateway-request.ts";
import { createRouteTable, type RouteMatch, type RouteTable } from "./route-table.ts";
import type { Throttle } from "./throttle.ts";

export interface LocalRoute {
  readonly routeKey: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly scopes: readonly string[];
  readonly authorizer: Authorizer | undefined;
}

export interface HttpApiOptions {
  readonly api: GatewayApi;
  readonly routes: readonly LocalRoute[];
  readonly cors: HttpApi["CorsConfiguration"];
  readonly functions: Functions;
  readonly clock: LocalClock;
  readonly throttle: Throttle | undefined;
  readonly accessLog: AccessLog | undefined;
}

/** API Gateway takes 10 MB (read-body.ts), a function 6 MB: what lies between is refused by the function's service, with the same status. */
const maxEventBytes = 6 * 1024 * 1024;

/** One HTTP API, as API Gateway would run it. */
export const createHttpApi = (options: HttpApiOptions): RequestHandler => {
  const table = createRouteTable(options.routes);
  return async (incoming, response) => {
    const startedMs = performance.now();
    const request = readGatewayRequest(incoming, options.clock.now());
    const match = table.match(request.method, request.path);
    const answer = await answerTo(incoming, request, match, table, options);
    send(response, request, answer, options);
    const tookMs = Math.round(performance.now() - startedMs);
    options.accessLog?.write(request, match?.route.routeKey ?? "-", answer, tookMs);
  };
};

const answerTo = async (
  incoming: IncomingMessage,
  request: GatewayRequest,
  match: RouteMatch<LocalRoute> | undefined,
  table: RouteTable<LocalRoute>,
  { api, cors, functions, throttle }: HttpApiOptions,
): Promise<GatewayAnswer> => {
  const body = await readBody(incoming, gatewayBodyBytes);
  if (cors !== undefined && isPreflight(request) && match?.route.routeKey.startsWith("OPTIONS ") !== true) {
    return table.hasPath(request.path) ? preflightAnswer(cors, request) : gatewayError(404, "Not Found");
  }
  if (match === undefined) return gatewayError(404, "Not Found");
  const { route, pathParameters } = match;
  if (throttle !== undefined && !throttle.admits(route.routeKey)) {
    // A bucket has its next token within a second. The header is ours: API Gateway leaves it out.
    return gatewayError(429, "Too Many Requests", { "retry-after": "1" });
  }
  if (body === undefined) return gatewayError(413, "Request Entity Too Large");
  const authorization = await route.authorizer?.({
    request,
    routeKey: route.routeKey,
    pathParameters,
    scopes: route.scopes,
  });
  if (authorization?.kind === "refused") return authorization.answer;
  const event = JSON.stringify({
    ...gatewayEvent(request, api, route.routeKey, pathParameters, authorization?.authorizer),
    ...payloadBody(body, request.headers["content-type"]),
  });
  if (Buffer.byteLength(event) > maxEventBytes) return gatewayError(413, "Request Entity Too Large");
  return callFunction(functions, route, event);
};

const isPreflight = ({ method, headers }: GatewayRequest): boolean =>
  method === "OPTIONS" && headers.origin !== undefined && headers["access-control-request-method"] !== undefined;

const callFunction = async (functions: Functions, route: LocalRoute, event: string): Promise<GatewayAnswer> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, route.timeoutMs, undefined);
  });
  const outcome = await Promise.race([functions.invoke(route.functionArn, event), late]);
  clearTimeout(timer);
  if (outcome === undefined) return gatewayError(503, "Service Unavailable");
  const answer = outcome.kind === "fault" ? gatewayError(500, "Internal Server Error") : answerOf(outcome.result);
  return { ...answer, runId: outcome.requestId };
};

const send = (
  response: ServerResponse,
  request: GatewayRequest,
  answer: GatewayAnswer,
  { cors }: HttpApiOptions,
): void => {
  response.writeHead(answer.statusCode, {
    ...(answer.headers as Record<string, string | string[]>),
    ...originHeaders(cors, request),
    "apigw-requestid": request.requestId,
    ...(answer.statusCode !== 204 && { "content-length": Buffer.byteLength(answer.body) }),
  });
  response.end(request.method === "HEAD" ? undefined : answer.body);
};
