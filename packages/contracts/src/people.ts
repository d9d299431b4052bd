import * as z from "zod/mini";
import { Channel, Language, Timestamp } from "./primitives.ts";

export const RequestVerification = z.strictObject({
  phone: z.string(),
  channel: Channel,
  language: z.optional(Language),
});
export const VerificationRequested = z.object({ verificationId: z.string(), expiresAt: Timestamp });
export const PhoneSignedOut = z.object({ endsBy: Timestamp });
export const ConfirmVerification = z.strictObject({ code: z.string() });
export const VerificationConfirmed = z.object({ token: z.string(), expiresAt: Timestamp });
