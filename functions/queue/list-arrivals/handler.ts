import { listArrivals } from "@sip/domain/queue/list-arrivals";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { logLeftOut } from "@sip/lambda-kit/log";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(readConfig(Config).TABLE_NAME, requestId);
  return endpoint(
    listArrivals({
      offices: storedOffices(table),
      bookings: storedBookings(table),
      clock: systemClock,
      report: logLeftOut,
    }),
  );
});
