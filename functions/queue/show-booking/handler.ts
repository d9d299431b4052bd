import { showBooking } from "@sip/domain/queue/own-bookings";
import { setting } from "@sip/functions/setting";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSeals } from "@sip/sealing/open-seals";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  const seals = openSeals(await fetchSecret(setting("KEYS_SECRET_ID")));
  return endpoint(
    showBooking({ ...seals, offices: storedOffices(table), bookings: storedBookings(table), clock: systemClock }),
  );
});
