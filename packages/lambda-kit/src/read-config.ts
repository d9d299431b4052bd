import * as z from "zod/mini";

/** Reads a function's environment once; a missing or malformed variable is a fault that names it, at the first call. */
export const readConfig = <Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape>,
): z.infer<z.ZodMiniObject<Shape>> => {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(`environment: ${z.prettifyError(parsed.error)}`);
};
