import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { phoneDayKey } from "../keys.ts";

export const PhoneDayItem = z.object({
  phone: z.string(),
  phoneId: z.string(),
  date: z.string(),
  proofs: z.optional(z.int()),
  /** The messages that undid proofs, the newest last. */
  undoneBy: z.optional(z.array(z.string())),
  undoneAt: z.optional(z.string()),
  unaskedAt: z.optional(z.string()),
});

/** Meta sends a message again for up to seven days. */
export const phoneDayKeptDays = 8;

export const phoneDayRow = {
  holds: "what a phone has sent us on a day, in numbers",
  key: phoneDayKey,
  parts: ["phoneId", "date"],
  schema: PhoneDayItem,
  kept: { days: phoneDayKeptDays, after: "the last message of the day" },
  lists: [],
  refersTo: { phoneId: "phone" },
  personal: { phone: "plain", phoneId: "keyed id", "undoneBy[]": "in Meta's id" },
  asked: { get: "was this message obeyed before?", update: "may this phone have another answer today?" },
} as const satisfies RowOf<typeof PhoneDayItem, "phoneId" | "date">;
