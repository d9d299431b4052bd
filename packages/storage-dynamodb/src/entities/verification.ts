import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { verificationKey } from "../keys.ts";

export const VerificationItem = z.object({
  verificationId: z.string(),
  phone: z.string(),
  phoneId: z.string(),
  channel: z.enum(["whatsapp", "sms"]),
  language: z.enum(["id", "en"]),
  requestedAt: z.string(),
  expiresAtInstant: z.string(),
  failedTries: z.int(),
  confirmedAt: z.optional(z.string()),
  smsPaidAt: z.optional(z.string()),
});

export const verificationKeptDays = 1;

export const verificationRow = {
  holds: "a phone that is to be proven by a code",
  key: verificationKey,
  parts: ["verificationId"],
  schema: VerificationItem,
  kept: { days: verificationKeptDays, after: "the code expired" },
  lists: [],
  refersTo: { phoneId: "phone" },
  personal: { phone: "plain", phoneId: "keyed id" },
  asked: {
    get: "which code was asked for, and is it still good?",
    update: "may it be tried once more? has its SMS been paid?",
  },
} as const satisfies RowOf<typeof VerificationItem, "verificationId">;
