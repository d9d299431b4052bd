import * as z from "zod/mini";

export const Config = z.object({
  IDENTITY_ISSUER: z.string(),
  IDENTITY_CLIENT_ID: z.string(),
  STAGE: z.string(),
  WHATSAPP_NUMBER: z.string(),
});
