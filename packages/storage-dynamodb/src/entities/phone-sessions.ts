import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { phoneSessionsKey } from "../keys.ts";

export const PhoneSessionsItem = z.object({ version: z.int(), endedAt: z.exactOptional(z.string()) });

/** Tokens live for 30 days: a day later nobody needs the item. */
export const phoneSessionsKeptDays = 31;

export const phoneSessionsRow = {
  holds: "which tokens of a phone still count",
  key: phoneSessionsKey,
  parts: ["phoneId"],
  schema: PhoneSessionsItem,
  kept: { days: phoneSessionsKeptDays, after: "its owner ended all sessions" },
  lists: [],
  refersTo: { phoneId: "phone" },
  personal: { phoneId: "keyed id" },
  asked: { get: "does this token still count? (once a token and five minutes)" },
} as const satisfies RowOf<typeof PhoneSessionsItem, "phoneId">;
