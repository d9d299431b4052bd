import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What API Gateway knows of a request before it looks for an authorizer. */
export interface GatewayRequest {
  readonly method: string;
  readonly path: string;
  readonly rawQueryString: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly query: Readonly<Record<string, string>> | undefined;
  readonly sourceIp: string;
  readonly requestId: string;
  readonly protocol: string;
  readonly receivedAt: Date;
}

export const readGatewayRequest = (request: IncomingMessage, receivedAt: Date): GatewayRequest => {
  const target = request.url ?? "/";
  const mark = target.indexOf("?");
  const rawQueryString = mark < 0 ? "" : target.slice(mark + 1);
  const { cookie, ...others } = request.headers;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(others)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(",") : value;
  }
  const sourceIp = request.socket.remoteAddress ?? "127.0.0.1";
  headers["x-forwarded-for"] = [headers["x-forwarded-for"] ?? [], sourceIp].flat().join(", ");
  return {
    method: request.method ?? "GET",
    path: mark < 0 ? target : target.slice(0, mark),
    rawQueryString,
    headers,
    cookies: cookie === undefined ? [] : cookie.split(/;\s*/),
    query: rawQueryString === "" ? undefined : parseQuery(rawQueryString),
    sourceIp,
    requestId: randomUUID(),
    protocol: `HTTP/${request.httpVersion}`,
    receivedAt,
  };
};

/** Values of a name that comes more than once are joined by commas. */
const parseQuery = (rawQueryString: string): Readonly<Record<string, string>> => {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    query[name] = name in query ? `${query[name]},${value}` : value;
  }
  return query;
};

export interface GatewayApi {
  readonly apiId: string;
  readonly accountId: string;
  readonly region: string;
  readonly stageVariables: Readonly<Record<string, string>> | undefined;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const commonLogTime = (at: Date): string => {
  const [date = "", time = ""] = at.toISOString().split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};

/** The part of the payload (format 2.0) that functions and Lambda authorizers get alike. */
export const gatewayEvent = (
  request: GatewayRequest,
  api: GatewayApi,
  routeKey: string,
  pathParameters: Readonly<Record<string, string>>,
  authorizer: object | undefined,
): object => ({
  version: "2.0",
  routeKey,
  rawPath: request.path,
  rawQueryString: request.rawQueryString,
  ...(request.cookies.length > 0 && { cookies: request.cookies }),
  headers: request.headers,
  ...(request.query !== undefined && { queryStringParameters: request.query }),
  requestContext: {
    accountId: api.accountId,
    apiId: api.apiId,
    ...(authorizer !== undefined && { authorizer }),
    domainName: `${api.apiId}.execute-api.${api.region}.amazonaws.com`,
    domainPrefix: api.apiId,
    http: {
      method: request.method,
      path: request.path,
      protocol: request.protocol,
      sourceIp: request.sourceIp,
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId: request.requestId,
    routeKey,
    stage: "$default",
    time: commonLogTime(request.receivedAt),
    timeEpoch: request.receivedAt.getTime(),
  },
  ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
  ...(api.stageVariables !== undefined && { stageVariables: api.stageVariables }),
});

const textTypes = /^(text\/.*|application\/(.*\+)?(json|xml|javascript))$/;

/** The body as the payload carries it: text as it is, everything else in base64. */
export const payloadBody = (
  body: Buffer,
  contentType: string | undefined,
): { readonly body?: string; readonly isBase64Encoded: boolean } => {
  if (body.length === 0) return { isBase64Encoded: false };
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "text/plain";
  const isText = textTypes.test(type);
  return { body: body.toString(isText ? "utf8" : "base64"), isBase64Encoded: !isText };
};
