import { showAvailability } from "@sip/domain/queue/show-availability";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(readConfig(Config).TABLE_NAME, requestId);
  return endpoint(
    showAvailability({ offices: storedOffices(table), dispensers: storedDispensers(table), clock: systemClock }),
  );
});
