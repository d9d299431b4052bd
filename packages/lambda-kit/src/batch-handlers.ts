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
import { $ZodError } from "zod/v4/core";
import { composeOnce } from "./compose-once.ts";
import { isLaidAside, type LayAside } from "./dead-letters.ts";
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
      async (record: SQSRecord) => {
        try {
          await (await composed())(JSON.parse(record.body));
        } catch (fault) {
          logFault("message-failed", fault);
          throw fault;
        }
      },
      processor,
      { context, throwOnFullBatchFailure: false },
    );
};

/**
 * A Lambda behind a table's stream: in order, and never past a change that failed. One that nobody can read would stay so
 * however often it comes, and everybody behind it would wait: it is laid with the dead letters, and those behind it go on.
 */
export const streamHandler = (compose: () => ChangeHandler | Promise<ChangeHandler>, openAside: () => LayAside) => {
  const composed = composeOnce(compose);
  const aside = composeOnce(openAside);
  return async (event: DynamoDBStreamEvent, _context: Context): Promise<DynamoDBBatchResponse> => {
    const work = await composed();
    for (const record of event.Records) {
      const sequenceNumber = record.dynamodb?.SequenceNumber ?? "";
      try {
        await work(record);
      } catch (fault) {
        const isUnreadable = fault instanceof $ZodError;
        logFault(isUnreadable ? "change-unreadable" : "change-failed", fault, sequenceNumber);
        if (!isUnreadable || !(await isLaidAside(await aside(), record))) {
          return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
        }
      }
    }
    return { batchItemFailures: [] };
  };
};

export type MessageHandler = (body: unknown) => Promise<void>;
export type ChangeHandler = (record: DynamoDBRecord) => Promise<void>;
