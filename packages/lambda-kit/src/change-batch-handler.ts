import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { composeOnce } from "./compose-once.ts";
import { inRun } from "./request-id.ts";
import { sequenceNumberOf } from "./sequence-number.ts";

/** A change of the table as its stream brings it. */
export type ChangeRecord = DynamoDBRecord;

/** Handles changes together. Answers how many of them, counted from the first, are done; logs why the rest is not. */
export type ChangeBatchWork = (changes: readonly ChangeRecord[]) => Promise<number>;

/** A Lambda behind a table's stream. The stream begins again at the first change that is not done. */
export const changeBatchHandler = (compose: () => ChangeBatchWork | Promise<ChangeBatchWork>) => {
  const composed = composeOnce(compose);
  const handle = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const firstUndone = Records[await (await composed())(Records)];
    if (firstUndone === undefined) return { batchItemFailures: [] };
    return { batchItemFailures: [{ itemIdentifier: sequenceNumberOf(firstUndone) }] };
  };
  return (event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> =>
    inRun(context, () => handle(event));
};
