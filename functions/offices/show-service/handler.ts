import { httpHandler } from "@sip/lambda-kit/http-handler";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => endpoint);
