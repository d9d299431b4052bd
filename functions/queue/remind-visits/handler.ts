import { remindVisits } from "@sip/domain/queue/remind-visits";
import { log } from "@sip/functions/log";
import { setting } from "@sip/functions/setting";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";

export const handler = scheduledHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const work = remindVisits({ offices: storedOffices(table), bookings: storedBookings(table) });
  return async (plannedFor) => log.info("visits-reminded", { count: await work(plannedFor) });
});
