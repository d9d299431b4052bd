import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { debtKey } from "../keys.ts";

const OwedChangeItem = z.object({ sequenceNumber: z.string(), record: z.string() });

export const DebtItem = z.object({
  item: z.string(),
  changes: z.tuple([OwedChangeItem], OwedChangeItem),
  writeId: z.string(),
});

/**
 * All that is read before an item is followed. A debt in the shape of a newer release must still count as a debt: a
 * follower that could not read it would stop the whole stream.
 */
export const OwedToItem = z.object({
  item: z.string(),
  changes: z.catch(z.array(z.object({ sequenceNumber: z.string() })), []),
});

/** As long as SQS keeps dead letters at most: until then an operator may settle it. */
export const debtKeptDays = 14;

export const debtRow = {
  holds: "what a follower of the table owes to an item: changes that it could not follow yet",
  key: debtKey,
  parts: ["follower", "item"],
  schema: DebtItem,
  kept: { days: debtKeptDays, after: "the last change that is owed; as a rule some seconds, until it is followed" },
  lists: [],
  refersTo: {},
  personal: { item: "keyed id", "changes[].record": "as in the item" },
  asked: { get: "does this follower owe this item something, and what?", update: "is the debt still as it was found?" },
} as const satisfies RowOf<typeof DebtItem, "follower" | "item">;
