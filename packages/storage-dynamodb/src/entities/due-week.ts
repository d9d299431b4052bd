import { isoDate } from "@sip/calendar/date";
import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { dueWeekKey } from "../keys.ts";

/**
 * What became of the promises whose last day was in a week. A set takes the same case once, however often the stream
 * brings it. A case is a short text (`outcome-case.ts`). It is an item for a week, because a week is what is asked for:
 * eight items in place of 56, of which the empty ones would cost, too.
 */
export const DueWeekItem = z.object({
  monday: z.pipe(z.string(), z.transform(isoDate)),
  cases: z.set(z.string()),
});

/** A week longer than eight weeks are shown: the first of them ended 56 days after its Monday. */
export const dueWeekKeptDays = 9 * 7;

export const dueWeekRow = {
  holds: "what became of an office's promises that were due in a week",
  key: dueWeekKey,
  parts: ["officeId", "monday"],
  schema: DueWeekItem,
  kept: { days: dueWeekKeptDays, after: "the Monday" },
  lists: [],
  refersTo: { officeId: "office" },
  personal: {},
  asked: { get: "how many of this office's promises were kept?", update: "is this case among those of its week?" },
} as const satisfies RowOf<typeof DueWeekItem, "officeId" | "monday">;
