import * as z from "zod/mini";

export const Config = z.object({ TABLE_NAME: z.string() });
