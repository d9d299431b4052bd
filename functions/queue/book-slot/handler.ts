import { setTimeout } from "node:timers/promises";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { setting } from "@sip/functions/setting";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSeals } from "@sip/sealing/open-seals";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { makeBooking } from "@sip/storage-dynamodb/make-booking";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { storedPhones } from "@sip/storage-dynamodb/phones";
import { openTable } from "@sip/storage-dynamodb/table";
import { countingMade } from "./counting-made.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  return endpoint(
    bookSlot({
      ...openSeals(await fetchSecret(setting("KEYS_SECRET_ID"))),
      offices: storedOffices(table),
      dispensers: storedDispensers(table),
      bookings: { make: countingMade(makeBooking(table), setting("STAGE")) },
      phones: storedPhones(table),
      clock: systemClock,
      pause: setTimeout,
    }),
  );
});
