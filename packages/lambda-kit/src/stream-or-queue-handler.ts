import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from "aws-lambda";

interface Handlers {
  readonly stream: (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>;
  readonly queue: (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;
}

/** A Lambda that is fed from a table's stream and from queues of its own. An event comes from one source; only a message has a body. */
export const streamOrQueueHandler =
  ({ stream, queue }: Handlers) =>
  (event: DynamoDBStreamEvent | SQSEvent, context: Context): Promise<DynamoDBBatchResponse | SQSBatchResponse> =>
    isOfQueue(event) ? queue(event, context) : stream(event, context);

const isOfQueue = (event: DynamoDBStreamEvent | SQSEvent): event is SQSEvent =>
  event.Records.some((record) => "body" in record);
