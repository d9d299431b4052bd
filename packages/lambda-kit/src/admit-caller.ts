import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { admit } from "./admission.ts";
import { callerOf } from "./caller-of.ts";

/** Refuses a caller whom the catalog does not name, before anything is composed or read. */
export const admitCaller: MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> = {
  before: ({ event }) => admit({ caller: callerOf(event) }, process.env.CALLER),
};
