import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { codeBudgetKey } from "../keys.ts";

export const CodeBudgetItem = z.object({ codes: z.int() });

/** Kept for a month, so that operators can see whether the budget fits. */
export const codeBudgetKeptDays = 30;

export const codeBudgetRow = {
  holds: "how many codes went to unknown phones on a day, by channel",
  key: codeBudgetKey,
  parts: ["date", "channel"],
  schema: CodeBudgetItem,
  kept: { days: codeBudgetKeptDays, after: "the day" },
  lists: [],
  refersTo: {},
  personal: {},
  asked: { update: "may this day have another code by this channel?" },
} as const satisfies RowOf<typeof CodeBudgetItem, "date" | "channel">;
