import { listArrivals } from "@sip/domain/queue/list-arrivals";
import { setting } from "@sip/functions/setting";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { logSkipped } from "@sip/lambda-kit/log-skipped";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  return endpoint(
    listArrivals({
      offices: storedOffices(table),
      bookings: storedBookings(table),
      clock: systemClock,
      report: logSkipped,
    }),
  );
});
