import { sayCode } from "@sip/domain/notices/say-code";
import { openCodes } from "@sip/functions/notices/codes";
import { countingSaid } from "@sip/functions/notices/counting-notices";
import { openSender } from "@sip/functions/notices/sender";
import { queueHandler } from "@sip/lambda-kit/queue-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = queueHandler(() => {
  const config = readConfig(Config);
  const table = openPatientTable(config.TABLE_NAME, requestId);
  const sender = openSender(config, table);
  const codes = openCodes(config, table);
  return async (body) => endpoint(countingSaid(sayCode({ ...sender, codes: await codes() }), config.STAGE))(body);
});
