import { openapiDocument } from "@sip/contracts/openapi-document";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { catalog } from "../../catalog.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => endpoint(openapiDocument(catalog)));
