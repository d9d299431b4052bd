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
import { requestOfChange, requestOfMessage } from "./earlier-request.ts";
import { logFault } from "./log.ts";
import { inRequest, inRun } from "./request-id.ts";

/**
 * A Lambda behind an SQS queue. A message whose handling throws is reported as failed and comes again; the others are
 * done. `handle` gets the message's body parsed as JSON, or as it is where it is none.
 */
export const queueHandler = (compose: () => MessageHandler | Promise<MessageHandler>) => {
  const composed = composeOnce(compose);
  const processor = new BatchProcessor(EventType.SQS);
  const handle = async (message: unknown): Promise<void> => {
    try {
      await (await composed())(message);
    } catch (fault) {
      logFault("message-failed", fault);
      throw fault;
    }
  };
  const handleRecord = ({ body }: SQSRecord): Promise<void> => {
    const message = jsonIn(body);
    return inRequest(requestOfMessage(message), () => handle(message));
  };
  return (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    inRun(context, () =>
      processPartialResponse(event, handleRecord, processor, { context, throwOnFullBatchFailure: false }),
    );
};

/**
 * A Lambda behind a table's stream: in order, and never past a change that failed. One that nobody can read would stay so
 * however often it comes, and everybody behind it would wait: it is laid with the dead letters, and those behind it go on.
 */
export const streamHandler = (compose: () => ChangeHandler | Promise<ChangeHandler>, openAside: () => LayAside) => {
  const composed = composeOnce(compose);
  const aside = composeOnce(openAside);
  const isDone = async (work: ChangeHandler, record: DynamoDBRecord): Promise<boolean> => {
    try {
      await work(record);
      return true;
    } catch (fault) {
      const isUnreadable = fault instanceof $ZodError;
      logFault(isUnreadable ? "change-unreadable" : "change-failed", fault, record.dynamodb?.SequenceNumber);
      return isUnreadable && (await isLaidAside(await aside(), record));
    }
  };
  const handle = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const work = await composed();
    for (const record of Records) {
      if (await inRequest(requestOfChange(record), () => isDone(work, record))) continue;
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
    }
    return { batchItemFailures: [] };
  };
  return (event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> =>
    inRun(context, () => handle(event));
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export type MessageHandler = (body: unknown) => Promise<void>;
export type ChangeHandler = (record: DynamoDBRecord) => Promise<void>;
