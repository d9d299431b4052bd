import type { HttpApi } from "./api-kind.ts";
import type { GatewayAnswer } from "./gateway-answer.ts";
import type { GatewayRequest } from "./gateway-request.ts";

type CorsConfiguration = NonNullable<HttpApi["CorsConfiguration"]>;

/** The answer to a preflight request, which API Gateway gives itself once an API has a CORS configuration. */
export const preflightAnswer = (cors: CorsConfiguration, request: GatewayRequest): GatewayAnswer => ({
  statusCode: 204,
  headers: {
    ...originHeaders(cors, request),
    ...(cors.AllowMethods !== undefined && { "access-control-allow-methods": cors.AllowMethods.join(",") }),
    ...(cors.AllowHeaders !== undefined && { "access-control-allow-headers": cors.AllowHeaders.join(",") }),
    ...(cors.MaxAge !== undefined && { "access-control-max-age": String(cors.MaxAge) }),
  },
  body: "",
});

/** The headers of every answer to a request from an allowed origin. */
export const originHeaders = (
  cors: CorsConfiguration | undefined,
  { headers }: GatewayRequest,
): Readonly<Record<string, string>> => {
  const origin = headers.origin;
  if (cors === undefined || origin === undefined) return {};
  const allowed = cors.AllowOrigins ?? [];
  const isAllowed = allowed.some(
    (one) => one === "*" || one === origin || (one.endsWith("*") && origin.startsWith(one.slice(0, -1))),
  );
  if (!isAllowed) return {};
  return {
    "access-control-allow-origin": allowed.includes("*") ? "*" : origin,
    ...(cors.AllowCredentials === true && { "access-control-allow-credentials": "true" }),
    ...(cors.ExposeHeaders !== undefined && { "access-control-expose-headers": cors.ExposeHeaders.join(",") }),
  };
};
