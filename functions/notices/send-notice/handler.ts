import { setTimeout } from "node:timers/promises";
import { tellAbout } from "@sip/domain/notices/tell-about";
import { queueHandler } from "@sip/lambda-kit/batch-handlers";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { readConfig } from "@sip/lambda-kit/read-config";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSnsSms } from "@sip/notice-channels/sns-sms";
import { whatsappCloudApi } from "@sip/notice-channels/whatsapp-cloud-api";
import { parseWhatsAppSecret } from "@sip/notice-channels/whatsapp-secret";
import { openSeals } from "@sip/sealing/open-seals";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedCounterBookings } from "@sip/storage-dynamodb/counter-bookings";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = queueHandler(async () => {
  const config = readConfig(Config);
  const table = openTable(config.TABLE_NAME);
  const tell = tellAbout({
    notices: storedNotices(table),
    offices: storedOffices(table),
    bookings: storedCounterBookings(table),
    applications: storedApplications(table),
    whatsapp: whatsappCloudApi({
      apiUrl: config.WHATSAPP_API_URL,
      phoneNumberId: config.WHATSAPP_PHONE_NUMBER_ID,
      accessToken: async () => parseWhatsAppSecret(await fetchSecret(config.WHATSAPP_SECRET_ID)).accessToken,
    }),
    sms: openSnsSms(config.SMS_SENDER_ID),
    verificationCodes: openSeals(await fetchSecret(config.KEYS_SECRET_ID)).verificationCodes,
    publicUrl: config.PUBLIC_URL,
    clock: systemClock,
    pause: setTimeout,
  });
  return endpoint(tell);
});
