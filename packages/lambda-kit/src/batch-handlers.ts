import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from "aws-lambda";
import { composeOnce } from "./compose-once.ts";
import { logFault } from "./log.ts";

/**
 * A Lambda behind an SQS queue. A message whose handling throws is reported as failed and comes again; the others are
 * done. `handle` gets the message's body parsed as JSON.
 */
export const queueHandler = (compose: () => MessageHandler | Promise<MessageHandler>) => {
  const composed = composeOnce(compose);
  const processor = new BatchProcessor(EventType.SQS);
  return async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    processPartialResponse(
      event,
      async (record: SQSRecord) => logged("message-failed", async () => (await composed())(JSON.parse(record.body))),
      processor,
      { context, throwOnFullBatchFailure: false },
    );
};

/** A Lambda behind a table's stream: in order, and never past a record that failed. */
export const streamHandler = (compose: () => ChangeHandler | Promise<ChangeHandler>) => {
  const composed = composeOnce(compose);
  return async (event: DynamoDBStreamEvent, _context: Context): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      try {
        await logged("change-failed", async () => (await composed())(record));
      } catch {
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
};

export type MessageHandler = (body: unknown) => Promise<void>;
export type ChangeHandler = (record: DynamoDBRecord) => Promise<void>;

const logged = async (event: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (fault) {
    logFault(event, fault);
    throw fault;
  }
};
