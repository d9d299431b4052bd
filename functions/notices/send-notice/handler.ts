import { tellAbout } from "@sip/domain/notices/tell-about";
import { countingTold } from "@sip/functions/notices/counting-notices";
import { openSender } from "@sip/functions/notices/sender";
import { setting } from "@sip/functions/setting";
import { queueHandler } from "@sip/lambda-kit/queue-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { findBookingByCode } from "@sip/storage-dynamodb/find-booking";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = queueHandler(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  const tell = tellAbout({
    ...openSender(table),
    offices: storedOffices(table),
    bookings: { findByCode: findBookingByCode(table) },
    applications: storedApplications(table),
    publicUrl: setting("PUBLIC_URL"),
  });
  return endpoint(countingTold(tell, setting("STAGE")));
});
