import { openApplication } from "@sip/domain/applications/open-application";
import { setting } from "@sip/functions/setting";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { randomTrackingCode } from "@sip/sealing/random-tracking-code";
import { storedApplicationNumbers } from "@sip/storage-dynamodb/application-numbers";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { findBookingByCode } from "@sip/storage-dynamodb/find-booking";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  return endpoint(
    openApplication({
      applications: storedApplications(table),
      bookings: { findByCode: findBookingByCode(table) },
      applicationNumbers: storedApplicationNumbers(table),
      newTrackingCode: randomTrackingCode,
      offices: storedOffices(table),
      clock: systemClock,
    }),
  );
});
