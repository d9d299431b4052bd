import { setTimeout } from "node:timers/promises";
import { alertSupervisors } from "@sip/domain/notices/alert-supervisors";
import { readFact } from "@sip/event-bus/read-fact";
import { log } from "@sip/functions/log";
import { setting } from "@sip/functions/setting";
import { logSkipped } from "@sip/lambda-kit/log-skipped";
import { queueHandler } from "@sip/lambda-kit/queue-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSnsTopic } from "@sip/notice-channels/sns-topic";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { alertOf } from "./alert-of.ts";

export const handler = queueHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const tell = alertSupervisors({
    notices: storedNotices(table),
    channels: { topic: openSnsTopic(setting("ALERTS_TOPIC_ARN")) },
    offices: storedOffices(table),
    applications: storedApplications(table),
    lists: storedApplicationLists(table),
    report: logSkipped,
    publicUrl: setting("PUBLIC_URL"),
    clock: systemClock,
    pause: setTimeout,
  });
  return async (message) => {
    const alert = alertOf(readFact(message));
    if (alert !== undefined) log.info("supervisors-alerted", { kind: alert.kind, outcome: await tell(alert) });
  };
});
