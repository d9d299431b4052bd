import * as z from "zod/mini";

/** How a person wants to be told. `phone` is E.164. */
export const Contact = z.object({
  phone: z.string(),
  channels: z.array(z.enum(["whatsapp", "sms"])),
  language: z.enum(["id", "en"]),
});
export type Contact = z.infer<typeof Contact>;
