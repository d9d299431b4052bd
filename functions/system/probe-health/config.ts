import * as z from "zod/mini";

export const Config = z.object({ PUBLIC_URL: z.string() });
