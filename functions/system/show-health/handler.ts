import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { readSignOfLife } from "@sip/storage-dynamodb/read-sign-of-life";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(readConfig(Config).TABLE_NAME, requestId);
  return endpoint({ readSignOfLife: () => readSignOfLife(table) });
});
