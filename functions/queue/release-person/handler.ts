import { releasePerson } from "@sip/domain/queue/release-person";
import { openBookingChanges } from "@sip/functions/queue/booking-changes";
import { setting } from "@sip/functions/setting";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { storedPersons } from "@sip/storage-dynamodb/persons";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  return endpoint(releasePerson({ ...(await openBookingChanges(table)), persons: storedPersons(table) }));
});
