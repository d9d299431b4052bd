import { deviceWords } from "@sip/domain/people/device";
import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { inboundProofKey } from "../keys.ts";

export const InboundProofItem = z.object({
  verificationId: z.string(),
  phone: z.string(),
  phoneId: z.string(),
  word: z.string(),
  language: z.enum(["id", "en"]),
  device: z.object({
    browser: z.exactOptional(z.enum(deviceWords.browsers)),
    system: z.exactOptional(z.enum(deviceWords.systems)),
  }),
  requestedAt: z.string(),
  expiresAtInstant: z.string(),
  proven: z.exactOptional(z.object({ at: z.string(), messageId: z.string(), version: z.int() })),
});

export const inboundProofKeptDays = 1;

export const inboundProofRow = {
  holds: "a phone that is to be proven by a message from it",
  key: inboundProofKey,
  parts: ["verificationId"],
  schema: InboundProofItem,
  kept: { days: inboundProofKeptDays, after: "the word expired" },
  lists: [],
  refersTo: { phoneId: "phone" },
  personal: {
    phone: "plain",
    phoneId: "keyed id",
    "device.browser": "plain",
    "device.system": "plain",
    "proven.messageId": "in Meta's id",
  },
  asked: { get: "has this phone sent its word?", update: "did another message prove it before?" },
} as const satisfies RowOf<typeof InboundProofItem, "verificationId">;
