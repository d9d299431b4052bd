import { renewPromises } from "@sip/domain/deadlines/renew-promises";
import { log } from "@sip/functions/log";
import { setting } from "@sip/functions/setting";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedOfficeDays } from "@sip/storage-dynamodb/office-days";
import { openPatientTable } from "@sip/storage-dynamodb/table";

export const handler = scheduledHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const renew = renewPromises({
    offices: storedOfficeDays(table),
    lists: storedApplicationLists(table),
    applications: storedApplications(table),
  });
  return async (plannedFor) => {
    log.info("promises-renewed", { count: await renew(plannedFor) });
  };
});
