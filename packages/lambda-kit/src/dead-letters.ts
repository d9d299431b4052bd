import type { DynamoDBRecord } from "aws-lambda";
import { kitLog } from "./kit-log.ts";
import { openSender } from "./queue-sender.ts";
import { sequenceNumberOf } from "./sequence-number.ts";

/** Puts a change of the table where an operator finds it. Throws when that fails. */
export type LayAside = (record: DynamoDBRecord) => Promise<void>;

/**
 * Our own dead letters. The message is an event of the stream with this one record, so it can be sent again as it is
 * (docs/OPERATIONS.md). The platform's own dead letters of a stream name only the shard.
 */
export const openDeadLetters = (queueUrl: string): LayAside => {
  const send = openSender(queueUrl);
  return (record) => send({ Records: [record] });
};

/** Lays a change aside and answers whether that worked. If not, the stream has to bring the change again. */
export const isLaidAside = async (layAside: LayAside, record: DynamoDBRecord): Promise<boolean> => {
  try {
    await layAside(record);
    return true;
  } catch (fault) {
    kitLog.fault("dead-letter-not-sent", fault, { sequenceNumber: sequenceNumberOf(record) });
    return false;
  }
};
