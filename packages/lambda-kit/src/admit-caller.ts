import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { admit } from "./admission.ts";
import { callerOf } from "./caller-of.ts";

/** Turns away, before anything is composed or read, whom the catalog does not name. */
export const admitCaller: MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> = {
  before: ({ event }) => admit({ caller: callerOf(event) }, process.env.CALLER),
};
