import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { toldAlertKey } from "../keys.ts";

export const ToldAlertItem = z.object({
  claimId: z.optional(z.string()),
  claimedAt: z.optional(z.string()),
  toldAt: z.optional(z.string()),
});

/** A fact can come again for the fourteen days that a dead-letter queue keeps it; a month is safely longer. */
export const toldAlertKeptDays = 30;

export const toldAlertRow = {
  holds: "that supervisors were told of a case",
  key: toldAlertKey,
  parts: ["factId"],
  schema: ToldAlertItem,
  kept: { days: toldAlertKeptDays, after: "somebody began to tell it" },
  lists: [],
  refersTo: {},
  personal: {},
  asked: { put: "was this alert told already?" },
} as const satisfies RowOf<typeof ToldAlertItem, "factId">;
