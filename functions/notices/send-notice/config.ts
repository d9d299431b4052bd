import * as z from "zod/mini";

export const Config = z.object({
  TABLE_NAME: z.string(),
  KEYS_SECRET_ID: z.string(),
  WHATSAPP_SECRET_ID: z.string(),
  WHATSAPP_API_URL: z.string(),
  WHATSAPP_PHONE_NUMBER_ID: z.string(),
  SMS_SENDER_ID: z.string(),
  PUBLIC_URL: z.string(),
});
