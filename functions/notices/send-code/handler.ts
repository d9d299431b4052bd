import { sayCode } from "@sip/domain/notices/say-code";
import { openCodes } from "@sip/functions/notices/codes";
import { countingSaid } from "@sip/functions/notices/counting-notices";
import { openSender } from "@sip/functions/notices/sender";
import { setting } from "@sip/functions/setting";
import { queueHandler } from "@sip/lambda-kit/queue-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = queueHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const sender = openSender(table);
  const codes = openCodes(table);
  const stage = setting("STAGE");
  return async (body) => endpoint(countingSaid(sayCode({ ...sender, codes: await codes() }), stage))(body);
});
