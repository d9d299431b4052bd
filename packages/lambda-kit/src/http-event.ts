import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { callerOf } from "./caller-of.ts";
import type { HttpRequest, HttpResponse } from "./http.ts";
import { languageOf } from "./language-of.ts";

/** An HTTP API's event (payload format 2.0) as endpoints see it. */
export const requestOf = (event: APIGatewayProxyEventV2): HttpRequest => {
  const headers = Object.fromEntries(
    Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value ?? ""]),
  );
  return {
    path: definedOf(event.pathParameters),
    query: definedOf(event.queryStringParameters),
    headers,
    bytes: Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8"),
    language: languageOf(headers["accept-language"] ?? ""),
    caller: callerOf(event),
  };
};

const definedOf = (values: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** An endpoint's answer as the HTTP API wants it. */
export const resultOf = ({ status, headers, body }: HttpResponse): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    "content-type": typeof body === "string" ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  },
  body: typeof body === "string" ? body : JSON.stringify(body ?? {}),
});
