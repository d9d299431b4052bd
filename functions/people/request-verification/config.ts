import { CodeSpendingConfig } from "@sip/functions/people/code-spending";
import * as z from "zod/mini";

export const Config = z.extend(CodeSpendingConfig, {
  TABLE_NAME: z.string(),
  KEYS_SECRET_ID: z.string(),
  WHATSAPP_NUMBER: z.string(),
  STAGE: z.string(),
});
