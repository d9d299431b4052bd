import * as z from "zod/mini";

export const Config = z.object({ KEYS_SECRET_ID: z.string() });
