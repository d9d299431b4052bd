import * as z from "zod/mini";
import { envelope } from "./envelope.ts";

/** Someone wants to prove a phone. The code itself never travels: it is computed where it is sent. */
export const VerificationRequested = envelope(
  "verification-requested",
  z.object({
    verificationId: z.string(),
    phone: z.string(),
    channel: z.enum(["whatsapp", "sms"]),
    language: z.enum(["id", "en"]),
  }),
);
export type VerificationRequested = z.infer<typeof VerificationRequested>;
