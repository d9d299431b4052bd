import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { admit, NotAdmitted } from "./admission.ts";
import { callerOf } from "./caller-of.ts";
import { composeOnce } from "./compose-once.ts";
import type { Endpoint, HttpRequest, HttpResponse } from "./http.ts";
import { InvalidRequest, RequestTooLarge } from "./invalid-request.ts";
import { languageOf } from "./language-of.ts";
import { logFault, logInfo } from "./log.ts";
import { problem, tooBusy } from "./problem.ts";
import { isTooBusy } from "./too-busy.ts";

/**
 * Makes a Lambda of an endpoint. `compose` runs once, at the first request, so that a wrong configuration fails the
 * request and not the start of the whole function.
 */
export const httpHandler = (compose: () => Endpoint | Promise<Endpoint>) => {
  const composed = composeOnce(compose);
  return async (event: APIGatewayProxyEventV2, _context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = requestOf(event);
    return resultOf(await answer(request, composed));
  };
};

const answer = async (request: HttpRequest, composed: () => Promise<Endpoint>): Promise<HttpResponse> => {
  try {
    admit(request, process.env.CALLER);
    return await (await composed())(request);
  } catch (fault) {
    if (fault instanceof NotAdmitted) return notAdmitted(request, fault);
    if (fault instanceof InvalidRequest) return invalidRequest(request, fault);
    if (fault instanceof RequestTooLarge) return tooLarge(request);
    if (isTooBusy(fault)) {
      logInfo({ event: "request-refused", status: 429, reason: "storage throttled" });
      return tooBusy(request);
    }
    logFault("request-failed", fault);
    return problem(request, 500, "internal-error", {
      title: {
        id: "Maaf, terjadi kesalahan di sistem kami.",
        en: "Sorry, something went wrong on our side.",
      },
      detail: {
        id: "Silakan coba lagi beberapa menit kemudian.",
        en: "Please try again in a few minutes.",
      },
    });
  }
};

const invalidRequest = (request: HttpRequest, { errors }: InvalidRequest): HttpResponse => {
  logInfo({ event: "request-refused", status: 400, count: errors.length });
  return problem(
    request,
    400,
    "invalid-request",
    {
      title: { id: "Isian belum benar.", en: "Some of the input is not right." },
      detail: {
        id: "Perbaiki bagian berikut, lalu kirim lagi.",
        en: "Please correct the following, then send it again.",
      },
    },
    { errors },
  );
};

const notAdmitted = (request: HttpRequest, { status }: NotAdmitted): HttpResponse =>
  status === 401
    ? problem(request, 401, "not-signed-in", {
        title: { id: "Silakan masuk lagi.", en: "Please sign in again." },
        detail: {
          id: "Tanda masuk tidak ada, tidak berlaku di sini, atau kedaluwarsa.",
          en: "The token is missing, not for this, or expired.",
        },
      })
    : problem(request, 403, "forbidden", {
        title: { id: "Anda tidak berwenang untuk ini.", en: "You are not allowed to do this." },
        detail: {
          id: "Ini di luar peran atau kantor Anda.",
          en: "It is outside your role or your office.",
        },
      });

const tooLarge = (request: HttpRequest): HttpResponse =>
  problem(request, 413, "request-too-large", {
    title: { id: "Isian terlalu besar.", en: "The request is too large." },
    detail: { id: "Paling besar 3 MB.", en: "At most 3 MB." },
  });

const requestOf = (event: APIGatewayProxyEventV2): HttpRequest => {
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

const resultOf = ({ status, headers, body }: HttpResponse): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    "content-type": typeof body === "string" ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  },
  body: typeof body === "string" ? body : JSON.stringify(body ?? {}),
});
