import { setTimeout } from "node:timers/promises";
import { sendDigests } from "@sip/domain/notices/send-digests";
import { log } from "@sip/functions/log";
import { setting } from "@sip/functions/setting";
import { logSkipped } from "@sip/lambda-kit/log-skipped";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSnsTopic } from "@sip/notice-channels/sns-topic";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { storedPaces } from "@sip/storage-dynamodb/paces";
import { openPatientTable } from "@sip/storage-dynamodb/table";

export const handler = scheduledHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const send = sendDigests({
    notices: storedNotices(table),
    channels: { topic: openSnsTopic(setting("ALERTS_TOPIC_ARN")) },
    offices: storedOffices(table),
    lists: storedApplicationLists(table),
    paces: storedPaces(table),
    clock: systemClock,
    pause: setTimeout,
    report: logSkipped,
    publicUrl: setting("PUBLIC_URL"),
  });
  return async (plannedFor) => {
    log.info("digests-sent", { count: await send(plannedFor) });
  };
});
