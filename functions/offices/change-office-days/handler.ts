import { changeOfficeDays } from "@sip/domain/deadlines/change-office-days";
import { setting } from "@sip/functions/setting";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { logSkipped } from "@sip/lambda-kit/log-skipped";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedOfficeDays } from "@sip/storage-dynamodb/office-days";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  return endpoint(
    changeOfficeDays({
      offices: storedOfficeDays(table),
      lists: storedApplicationLists(table),
      bookings: storedBookings(table),
      clock: systemClock,
      report: logSkipped,
    }),
  );
});
