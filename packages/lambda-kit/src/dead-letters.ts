import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBRecord } from "aws-lambda";
import { logFault } from "./log.ts";

/** Lays a change of the table where an operator finds it. Throws when it could not be laid there. */
export type LayAside = (record: DynamoDBRecord) => Promise<void>;

/**
 * The function's own dead letters. The message is the event that the function takes, with this one record: whoever replays it
 * gives it to the function as it is (docs/OPERATIONS.md). The platform's own dead letters of a stream only name the shard.
 */
export const openDeadLetters = (queueUrl: string): LayAside => {
  const client = new SQSClient({});
  return async (record) => {
    await client.send(
      new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ Records: [record] }) }),
    );
  };
};

/** Lays a change aside and says whether it lies there; where it does not, the stream has to bring it again. */
export const isLaidAside = async (layAside: LayAside, record: DynamoDBRecord): Promise<boolean> => {
  try {
    await layAside(record);
    return true;
  } catch (fault) {
    logFault("change-not-laid-aside", fault, record.dynamodb?.SequenceNumber);
    return false;
  }
};
