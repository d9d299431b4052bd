import { healGaps } from "@sip/domain/queue/heal-gaps";
import { setting } from "@sip/functions/setting";
import { logInfo } from "@sip/lambda-kit/log";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";

export const handler = scheduledHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const work = healGaps({
    offices: storedOffices(table),
    dispensers: storedDispensers(table),
    bookings: storedBookings(table),
  });
  return async (plannedFor) => logInfo({ event: "places-opened-again", count: await work(plannedFor) });
});
