import * as z from "zod/mini";
import { envelope } from "./envelope.ts";

/** A phone was proven by a message from it; its owner is told from which device that was asked for. */
export const PhoneProven = envelope(
  "phone-proven",
  z.object({
    verificationId: z.string(),
    phone: z.string(),
    language: z.enum(["id", "en"]),
    device: z.object({
      browser: z.exactOptional(z.enum(["Edge", "Opera", "Samsung Internet", "Firefox", "Chrome", "Safari"])),
      system: z.exactOptional(z.enum(["Android", "iPhone", "iPad", "Windows", "macOS", "Linux"])),
    }),
    requestedAt: z.string(),
  }),
);
export type PhoneProven = z.infer<typeof PhoneProven>;
