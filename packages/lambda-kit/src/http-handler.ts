import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { admitCaller } from "./admit-caller.ts";
import { answerFaults } from "./answer-faults.ts";
import { composeOnce } from "./compose-once.ts";
import type { Endpoint } from "./http.ts";
import { requestOf, resultOf } from "./http-event.ts";
import { logRefusal } from "./log-refusal.ts";
import { requireOrigin } from "./require-origin.ts";

/**
 * Makes a Lambda of an endpoint: who comes through the site is admitted, the endpoint answers, what is thrown becomes a problem. `compose`
 * runs once, at the first request, so that a wrong configuration fails the request and not the start of the function.
 */
export const httpHandler = (compose: () => Endpoint | Promise<Endpoint>) => {
  const composed = composeOnce(compose);
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(answerFaults)
    .use(requireOrigin())
    .use(admitCaller)
    .handler(async (event: APIGatewayProxyEventV2) => resultOf(logRefusal(await (await composed())(requestOf(event)))));
};
