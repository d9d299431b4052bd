import { setTimeout } from "node:timers/promises";
import type { SendNoticeParts } from "@sip/domain/notices/send-notice";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSnsSms } from "@sip/notice-channels/sns-sms";
import { whatsappCloudApi } from "@sip/notice-channels/whatsapp-cloud-api";
import { parseWhatsAppSecret } from "@sip/notice-channels/whatsapp-secret";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import type { Table } from "@sip/storage-dynamodb/table";
import * as z from "zod/mini";

/** What every function that says something to a phone reads. */
export const SenderConfig = z.object({
  TABLE_NAME: z.string(),
  WHATSAPP_SECRET_ID: z.string(),
  WHATSAPP_API_URL: z.string(),
  WHATSAPP_PHONE_NUMBER_ID: z.string(),
  SMS_SENDER_ID: z.string(),
  STAGE: z.string(),
});

/** The channels to phones, and the memory of what was said on them. */
export const openSender = (config: z.infer<typeof SenderConfig>, table: Table) =>
  ({
    notices: storedNotices(table),
    channels: {
      whatsapp: whatsappCloudApi({
        apiUrl: config.WHATSAPP_API_URL,
        phoneNumberId: config.WHATSAPP_PHONE_NUMBER_ID,
        accessToken: async () => parseWhatsAppSecret(await fetchSecret(config.WHATSAPP_SECRET_ID)).accessToken,
      }),
      sms: openSnsSms(config.SMS_SENDER_ID),
    },
    clock: systemClock,
    pause: setTimeout,
  }) satisfies SendNoticeParts;
