import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { NotAdmitted } from "./admission.ts";
import type { HttpRequest, HttpResponse } from "./http.ts";
import { requestOf, resultOf } from "./http-event.ts";
import { InvalidRequest, RequestTooLarge } from "./invalid-request.ts";
import { logFault, logInfo } from "./log.ts";
import { logRefusal } from "./log-refusal.ts";
import { problem, tooBusy } from "./problem.ts";
import { requestId } from "./request-id.ts";
import { NotThroughSite } from "./require-origin.ts";
import { isTooBusy } from "./too-busy.ts";

/** Whatever is thrown on the way leaves as a problem; a fault is logged once, here at the edge, and told nothing of but under which id. */
export const answerFaults: MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> = {
  onError: (handling) => {
    handling.response = resultOf(logRefusal(problemOf(requestOf(handling.event), handling.error)));
  },
};

const problemOf = (request: HttpRequest, fault: unknown): HttpResponse => {
  if (fault instanceof NotAdmitted) return notAdmitted(request, fault);
  if (fault instanceof InvalidRequest) return invalidRequest(request, fault);
  if (fault instanceof RequestTooLarge) return tooLarge(request, fault);
  if (fault instanceof NotThroughSite) return notThroughSite(request);
  if (isTooBusy(fault)) return tooBusy(request);
  logFault("request-failed", fault);
  const words = {
    title: {
      id: "Maaf, terjadi kesalahan di sistem kami.",
      en: "Sorry, something went wrong on our side.",
    },
    detail: {
      id: "Silakan coba lagi beberapa menit kemudian.",
      en: "Please try again in a few minutes.",
    },
  };
  return problem(request, 500, "internal-error", words, { requestId: requestId() });
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

const notThroughSite = (request: HttpRequest): HttpResponse =>
  problem(request, 403, "not-through-site", {
    title: { id: "Alamat ini tertutup.", en: "This address is closed." },
    detail: { id: "Pakai alamat situs yang diumumkan.", en: "Please use the published address of the site." },
  });

const tooLarge = (request: HttpRequest, { maxKilobytes }: RequestTooLarge): HttpResponse =>
  problem(request, 413, "request-too-large", {
    title: { id: "Isian terlalu besar.", en: "The request is too large." },
    detail: { id: `Paling besar ${maxKilobytes} kB.`, en: `At most ${maxKilobytes} kB.` },
  });
