import { sweepDeadlines } from "@sip/domain/deadlines/sweep-deadlines";
import { log } from "@sip/functions/log";
import { setting } from "@sip/functions/setting";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { countingBreaches } from "./counting-breaches.ts";

export const handler = scheduledHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const { find, save } = storedApplications(table);
  const parts = { lists: storedApplicationLists(table), offices: storedOffices(table) };
  const stage = setting("STAGE");
  return async (plannedFor) => {
    const applications = { find, save: countingBreaches(save, plannedFor, stage) };
    log.info("deadlines-swept", { count: await sweepDeadlines({ ...parts, applications })(plannedFor) });
  };
});
