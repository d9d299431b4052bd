import { setTimeout } from "node:timers/promises";
import type { SendNoticeParts } from "@sip/domain/notices/send-notice";
import { setting } from "@sip/functions/setting";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSnsSms } from "@sip/notice-channels/sns-sms";
import { whatsappCloudApi } from "@sip/notice-channels/whatsapp-cloud-api";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import type { Table } from "@sip/storage-dynamodb/table";
import { openWhatsAppSecret } from "./whatsapp-secret.ts";

/** The channels to phones, and the notices sent on them. */
export const openSender = (table: Table) => {
  const secret = openWhatsAppSecret();
  return {
    notices: storedNotices(table),
    channels: {
      whatsapp: whatsappCloudApi({
        apiUrl: setting("WHATSAPP_API_URL"),
        phoneNumberId: setting("WHATSAPP_PHONE_NUMBER_ID"),
        accessToken: async () => (await secret()).accessToken,
      }),
      sms: openSnsSms(setting("SMS_SENDER_ID")),
    },
    clock: systemClock,
    pause: setTimeout,
  } satisfies SendNoticeParts;
};
