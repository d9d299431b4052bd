import * as z from "zod/mini";

export const Config = z.object({ TABLE_NAME: z.string(), KEYS_SECRET_ID: z.string(), STAGE: z.string() });
