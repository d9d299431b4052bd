import { setTimeout } from "node:timers/promises";
import { setting } from "@sip/functions/setting";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSeals } from "@sip/sealing/open-seals";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { storedPhones } from "@sip/storage-dynamodb/phones";
import { openTable, type Table } from "@sip/storage-dynamodb/table";

/** All that is needed to change an existing booking, what its phone holds, and what its session has left. */
export const openBookingChanges = async (table: Table = openTable(setting("TABLE_NAME"), requestId)) => ({
  ...openSeals(await fetchSecret(setting("KEYS_SECRET_ID"))),
  offices: storedOffices(table),
  dispensers: storedDispensers(table),
  bookings: storedBookings(table),
  phones: storedPhones(table),
  clock: systemClock,
  pause: setTimeout,
});
