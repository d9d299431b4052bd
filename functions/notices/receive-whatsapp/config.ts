import { CodesConfig } from "@sip/functions/notices/codes";
import * as z from "zod/mini";

export const Config = z.extend(CodesConfig, {
  TABLE_NAME: z.string(),
  WHATSAPP_SECRET_ID: z.string(),
  SMS_SENDER_ID: z.string(),
  STAGE: z.string(),
});
