import { listBookings } from "@sip/domain/queue/list-bookings";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { openSeals } from "@sip/sealing/open-seals";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const config = readConfig(Config);
  const table = openTable(config.TABLE_NAME, requestId);
  const { phoneIds } = openSeals(await fetchSecret(config.KEYS_SECRET_ID));
  return endpoint(listBookings({ offices: storedOffices(table), bookings: storedBookings(table), phoneIds }));
});
