import { log } from "@sip/functions/log";
import type { ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import { sequenceNumberOf } from "@sip/lambda-kit/sequence-number";
import type { OwedChange } from "@sip/storage-dynamodb/debts";
import type { Follower } from "./follower.ts";

/** A fault of a moment is over then, and a code, which lives for ten minutes, still young. */
const settlesAfter = { delaySeconds: 10 } as const;

export const itemOf = ({ dynamodb }: ChangeRecord): string => dynamodb?.Keys?.pk?.S ?? "";

/**
 * Writes down what a follower could not follow, item by item, and sends word to its queue. Word comes last: a function that dies between
 * the two gets the changes once more from the stream. What `owed` has already is not written down again: while word cannot be
 * sent the stream brings it every few seconds, and an item of the table has 400 kB.
 *
 * Whoever fails waits for the others: a write that is left to a frozen function would be made whenever that thaws.
 */
export const owe = async (
  { name, debts, send }: Pick<Follower, "name" | "debts" | "send">,
  changes: readonly ChangeRecord[],
  owed: ReadonlyMap<string, ReadonlySet<string>>,
  at: string,
): Promise<void> => {
  if (changes.length === 0) return;
  const oweItem = async (item: string, ofItem: readonly ChangeRecord[]): Promise<void> => {
    const missing = ofItem.map(owedChange).filter(({ sequenceNumber }) => !owed.get(item)?.has(sequenceNumber));
    if (missing.length > 0) await debts.add(item, missing, at);
    await send({ item }, settlesAfter);
  };
  const byItem = Map.groupBy(changes, itemOf);
  const outcomes = await Promise.allSettled([...byItem].map(([item, ofItem]) => oweItem(item, ofItem)));
  for (const outcome of outcomes) if (outcome.status !== "fulfilled") throw outcome.reason;
  log.info("changes-owed", { follower: name, count: changes.length });
};

const owedChange = (record: ChangeRecord): OwedChange => ({
  sequenceNumber: sequenceNumberOf(record),
  record: JSON.stringify(record),
});
