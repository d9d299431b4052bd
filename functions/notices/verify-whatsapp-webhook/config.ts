import * as z from "zod/mini";

export const Config = z.object({ WHATSAPP_SECRET_ID: z.string() });
