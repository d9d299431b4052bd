import { log } from "@sip/functions/log";
import type { ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import { sequenceNumberOf } from "@sip/lambda-kit/sequence-number";
import type { OwedChange } from "@sip/storage-dynamodb/debts";
import type { Follower } from "./follower.ts";

/** By then a short fault is over. A code, which lives for ten minutes, is still useful. */
const settlesAfter = { delaySeconds: 10 } as const;

export const itemOf = ({ dynamodb }: ChangeRecord): string => dynamodb?.Keys?.pk?.S ?? "";

/**
 * Stores what a follower could not follow as debts, item by item, and then sends a message for each to the follower's
 * queue. The message comes last: if the function dies in between, the stream brings the changes again. Changes in
 * `owed` are not stored twice: while no message can be sent, the stream brings them every few seconds, and an item of
 * the table holds 400 kB at most.
 *
 * A failure waits until the other writes have ended: Lambda would freeze a write that is under way, and it would be
 * made much later.
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
