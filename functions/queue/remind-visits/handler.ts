import { remindVisits } from "@sip/domain/queue/remind-visits";
import { logInfo } from "@sip/lambda-kit/log";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";

export const handler = scheduledHandler(() => {
  const table = openPatientTable(readConfig(Config).TABLE_NAME, requestId);
  const work = remindVisits({ offices: storedOffices(table), bookings: storedBookings(table) });
  return async (plannedFor) => logInfo({ event: "visits-reminded", count: await work(plannedFor) });
});
