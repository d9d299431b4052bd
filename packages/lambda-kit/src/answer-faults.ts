import type { MiddlewareObj } from "@middy/core";
import {
  busy,
  forbidden,
  internalError,
  invalidRequest,
  notSignedIn,
  notThroughSite,
  requestTooLarge,
} from "@sip/contracts/problems";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { NotAdmitted } from "./admission.ts";
import { answerProblem } from "./answer-problem.ts";
import type { HttpRequest, HttpResponse } from "./http.ts";
import { requestOf, resultOf } from "./http-event.ts";
import { InvalidRequest, RequestTooLarge } from "./invalid-request.ts";
import { kitLog } from "./kit-log.ts";
import { logRefusal } from "./log-refusal.ts";
import { requestId } from "./request-id.ts";
import { NotThroughSite } from "./require-origin.ts";
import { isTooBusy } from "./too-busy.ts";

/**
 * Answers whatever is thrown with a problem. A fault is logged once, here at the edge; the caller learns only the id of
 * the request.
 */
export const answerFaults: MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> = {
  onError: (handling) => {
    handling.response = resultOf(logRefusal(problemOf(requestOf(handling.event), handling.error)));
  },
};

const problemOf = (request: HttpRequest, fault: unknown): HttpResponse => {
  if (fault instanceof NotAdmitted) {
    return answerProblem(request, fault.status === 401 ? notSignedIn : forbidden, fault);
  }
  if (fault instanceof InvalidRequest) return answerProblem(request, invalidRequest, fault);
  if (fault instanceof RequestTooLarge) return answerProblem(request, requestTooLarge, fault);
  if (fault instanceof NotThroughSite) return answerProblem(request, notThroughSite, fault);
  if (isTooBusy(fault)) return answerProblem(request, busy, {});
  kitLog.fault("request-failed", fault);
  return answerProblem(request, internalError, { requestId: requestId() });
};
