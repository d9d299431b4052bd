import type { ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import { logInfo } from "@sip/lambda-kit/log";
import type { OwedChange } from "@sip/storage-dynamodb/debts";
import type { Follower } from "./follower.ts";

/** A fault of a moment is over then, and a code, which lives for ten minutes, still young. */
const settlesAfter = { delaySeconds: 10 } as const;

export const itemOf = ({ dynamodb }: ChangeRecord): string => dynamodb?.Keys?.pk?.S ?? "";

/**
 * Writes down what a follower could not follow, item by item, and sends word to its queue. Word comes last: a function that dies between
 * the two gets the changes once more from the stream, and a change that is written down twice is followed once.
 */
export const owe = async (
  { name, debts, send }: Pick<Follower, "name" | "debts" | "send">,
  changes: readonly ChangeRecord[],
  at: string,
): Promise<void> => {
  if (changes.length === 0) return;
  const byItem = Map.groupBy(changes, itemOf);
  await Promise.all(
    [...byItem].map(async ([item, ofItem]) => {
      await debts.add(item, ofItem.map(owedChange), at);
      await send({ item }, settlesAfter);
    }),
  );
  logInfo({ event: "changes-owed", kind: name, count: changes.length });
};

const owedChange = (record: ChangeRecord): OwedChange => ({
  sequenceNumber: record.dynamodb?.SequenceNumber ?? "",
  record: JSON.stringify(record),
});
