import { reopenReturnedSeats } from "@sip/domain/queue/reopen-returned-seats";
import { log } from "@sip/functions/log";
import { setting } from "@sip/functions/setting";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";

export const handler = scheduledHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const work = reopenReturnedSeats({
    offices: storedOffices(table),
    dispensers: storedDispensers(table),
    bookings: storedBookings(table),
  });
  return async (plannedFor) => log.info("returned-seats-reopened", { count: await work(plannedFor) });
});
