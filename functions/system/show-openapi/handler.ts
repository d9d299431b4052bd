import { openapiDocument } from "@sip/contracts/openapi-document";
import { catalog } from "@sip/functions/catalog";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => endpoint(openapiDocument(catalog)));
