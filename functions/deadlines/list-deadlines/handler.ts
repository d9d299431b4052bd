import { listDeadlines } from "@sip/domain/deadlines/list-deadlines";
import { setting } from "@sip/functions/setting";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { logSkipped } from "@sip/lambda-kit/log-skipped";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { storedOutcomes } from "@sip/storage-dynamodb/outcomes";
import { storedPaces } from "@sip/storage-dynamodb/paces";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  return endpoint(
    listDeadlines({
      lists: storedApplicationLists(table),
      offices: storedOffices(table),
      outcomes: storedOutcomes(table),
      paces: storedPaces(table),
      clock: systemClock,
      report: logSkipped,
    }),
  );
});
