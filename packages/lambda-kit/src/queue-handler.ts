import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { composeOnce } from "./compose-once.ts";
import { requestOfMessage } from "./earlier-request.ts";
import { kitLog } from "./kit-log.ts";
import { inRequest, inRun } from "./request-id.ts";

/**
 * A Lambda behind an SQS queue. A message whose handling throws is reported as failed and comes again; the others are
 * done. `handle` gets the ARN of the queue and the body: parsed, if it is JSON, else as it is.
 */
export const queueHandler = (compose: () => QueuedMessageHandler | Promise<QueuedMessageHandler>) => {
  const composed = composeOnce(compose);
  const processor = new BatchProcessor(EventType.SQS);
  const handle = async (message: unknown, queueArn: string): Promise<void> => {
    try {
      await (await composed())(message, queueArn);
    } catch (fault) {
      kitLog.fault("message-failed", fault);
      throw fault;
    }
  };
  const handleRecord = ({ body, eventSourceARN }: SQSRecord): Promise<void> => {
    const message = jsonIn(body);
    return inRequest(requestOfMessage(message), () => handle(message, eventSourceARN));
  };
  return (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    inRun(context, () =>
      processPartialResponse(event, handleRecord, processor, { context, throwOnFullBatchFailure: false }),
    );
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export type MessageHandler = (body: unknown) => Promise<void>;
/** For a function with several queues. */
export type QueuedMessageHandler = (body: unknown, queueArn: string) => Promise<void>;
