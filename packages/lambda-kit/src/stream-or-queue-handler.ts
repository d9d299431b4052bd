import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from "aws-lambda";

interface Handlers {
  readonly stream: (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>;
  readonly queue: (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;
}

/**
 * A Lambda behind a table's stream and its own queues. An event comes from one source, and only a queue's message has a
 * body.
 */
export const streamOrQueueHandler =
  ({ stream, queue }: Handlers) =>
  (event: DynamoDBStreamEvent | SQSEvent, context: Context): Promise<DynamoDBBatchResponse | SQSBatchResponse> =>
    isOfQueue(event) ? queue(event, context) : stream(event, context);

const isOfQueue = (event: DynamoDBStreamEvent | SQSEvent): event is SQSEvent =>
  event.Records.some((record) => "body" in record);
