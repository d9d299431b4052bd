import * as z from "zod/mini";
import { Language, Timestamp } from "../primitives.ts";

export const RequestVerification = z.strictObject({
  phone: z.string(),
  /** `inbound`: the phone proves itself by a message to the office. */
  channel: z.enum(["whatsapp", "sms", "inbound"]),
  language: z.optional(Language),
});
export const VerificationRequested = z.object({
  verificationId: z.string(),
  expiresAt: Timestamp,
  /** Of `inbound` alone: what the phone has to send, and a link that opens WhatsApp with it. */
  word: z.optional(z.string()),
  link: z.optional(z.url()),
});
export const PhoneSignedOut = z.object({ endsBy: Timestamp });
export const ConfirmVerification = z.strictObject({ code: z.optional(z.string()) });
export const VerificationConfirmed = z.object({ token: z.string(), expiresAt: Timestamp });
