import { explainPromise } from "@sip/domain/applications/explain-promise";
import { setting } from "@sip/functions/setting";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  return endpoint(
    explainPromise({ applications: storedApplications(table), offices: storedOffices(table), clock: systemClock }),
  );
});
