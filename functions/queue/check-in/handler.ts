import { checkIn } from "@sip/domain/queue/check-in";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSeals } from "@sip/sealing/open-seals";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const config = readConfig(Config);
  const table = openTable(config.TABLE_NAME, requestId);
  return endpoint(
    checkIn({
      ...openSeals(await fetchSecret(config.KEYS_SECRET_ID)),
      offices: storedOffices(table),
      bookings: storedBookings(table),
      clock: systemClock,
    }),
  );
});
