import { remindPapers } from "@sip/domain/applications/remind-papers";
import { log } from "@sip/functions/log";
import { setting } from "@sip/functions/setting";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";

export const handler = scheduledHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const remind = remindPapers({
    applications: storedApplications(table),
    lists: storedApplicationLists(table),
    offices: storedOffices(table),
  });
  return async (plannedFor) => log.info("papers-reminded", { count: await remind(plannedFor) });
});
