import { setting } from "@sip/functions/setting";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { readSignOfLife } from "@sip/storage-dynamodb/read-sign-of-life";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  return endpoint({ readSignOfLife: () => readSignOfLife(table) });
});
