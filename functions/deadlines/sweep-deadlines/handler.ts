import { sweepDeadlines } from "@sip/domain/deadlines/sweep-deadlines";
import { logInfo } from "@sip/lambda-kit/log";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { countingBreaches } from "./counting-breaches.ts";

export const handler = scheduledHandler(() => {
  const config = readConfig(Config);
  const table = openPatientTable(config.TABLE_NAME, requestId);
  const { find, save } = storedApplications(table);
  const parts = { lists: storedApplicationLists(table), offices: storedOffices(table) };
  return async (plannedFor) => {
    const applications = { find, save: countingBreaches(save, plannedFor, config.STAGE) };
    logInfo({ event: "deadlines-swept", count: await sweepDeadlines({ ...parts, applications })(plannedFor) });
  };
});
