import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { phoneLimitKey } from "../keys.ts";

const PhoneLimitItem = z.object({ windowAt: z.string(), requests: z.int() });

export const phoneLimitKeptDays = 1;

export const phoneLimitRow = {
  holds: "how many codes a phone asked for",
  key: phoneLimitKey,
  parts: ["phoneId"],
  schema: PhoneLimitItem,
  kept: { days: phoneLimitKeptDays, after: "the first request that counts" },
  lists: [],
  refersTo: { phoneId: "phone" },
  personal: { phoneId: "keyed id" },
  asked: { update: "may this phone ask for another code?" },
} as const satisfies RowOf<typeof PhoneLimitItem, "phoneId">;
