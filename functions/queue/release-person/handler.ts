import { setTimeout } from "node:timers/promises";
import { releasePerson } from "@sip/domain/queue/release-person";
import { setting } from "@sip/functions/setting";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSeals } from "@sip/sealing/open-seals";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { storedPersons } from "@sip/storage-dynamodb/persons";
import { storedPhones } from "@sip/storage-dynamodb/phones";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  return endpoint(
    releasePerson({
      ...openSeals(await fetchSecret(setting("KEYS_SECRET_ID"))),
      offices: storedOffices(table),
      dispensers: storedDispensers(table),
      bookings: storedBookings(table),
      persons: storedPersons(table),
      phones: storedPhones(table),
      clock: systemClock,
      pause: setTimeout,
    }),
  );
});
