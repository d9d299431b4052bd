import { tellAbout } from "@sip/domain/notices/tell-about";
import { countingTold } from "@sip/functions/notices/counting-notices";
import { openSender } from "@sip/functions/notices/sender";
import { queueHandler } from "@sip/lambda-kit/queue-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedCounterBookings } from "@sip/storage-dynamodb/counter-bookings";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = queueHandler(() => {
  const config = readConfig(Config);
  const table = openPatientTable(config.TABLE_NAME, requestId);
  const tell = tellAbout({
    ...openSender(config, table),
    offices: storedOffices(table),
    bookings: storedCounterBookings(table),
    applications: storedApplications(table),
    publicUrl: config.PUBLIC_URL,
  });
  return endpoint(countingTold(tell, config.STAGE));
});
