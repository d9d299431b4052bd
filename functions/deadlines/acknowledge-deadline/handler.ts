import { acknowledgeDeadline } from "@sip/domain/deadlines/acknowledge-deadline";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(readConfig(Config).TABLE_NAME, requestId);
  return endpoint(
    acknowledgeDeadline({ applications: storedApplications(table), offices: storedOffices(table), clock: systemClock }),
  );
});
