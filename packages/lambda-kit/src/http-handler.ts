import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { admitCaller } from "./admit-caller.ts";
import { answerFaults } from "./answer-faults.ts";
import { composeOnce } from "./compose-once.ts";
import type { Endpoint } from "./http.ts";
import { requestOf, resultOf } from "./http-event.ts";
import { logRefusal } from "./log-refusal.ts";
import { inRequest, inRun } from "./request-id.ts";
import { requireOrigin } from "./require-origin.ts";

/**
 * Makes a Lambda of an endpoint: it admits who comes through the site, lets the endpoint answer, and turns what is
 * thrown into a problem. `compose` runs once, at the first request, so that a wrong configuration fails the request and
 * not the start of the function. The request's id is API Gateway's; the access log has it too, and so does every
 * answer's header `apigw-requestid`.
 */
export const httpHandler = (compose: () => Endpoint | Promise<Endpoint>) => {
  const composed = composeOnce(compose);
  const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(answerFaults)
    .use(requireOrigin())
    .use(admitCaller)
    .handler(async (event: APIGatewayProxyEventV2) => resultOf(logRefusal(await (await composed())(requestOf(event)))));
  return (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> =>
    inRun(context, () => inRequest(event.requestContext.requestId, () => handler(event, context)));
};
