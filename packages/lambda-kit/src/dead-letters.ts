import type { DynamoDBRecord } from "aws-lambda";
import { kitLog } from "./kit-log.ts";
import { openSender } from "./queue-sender.ts";
import { sequenceNumberOf } from "./sequence-number.ts";

/** Lays a change of the table where an operator finds it. Throws when it could not be laid there. */
export type LayAside = (record: DynamoDBRecord) => Promise<void>;

/**
 * Dead letters of our own. The message is an event of the stream with this one record, so that it can be followed again as it is
 * (docs/OPERATIONS.md). The platform's own dead letters of a stream only name the shard.
 */
export const openDeadLetters = (queueUrl: string): LayAside => {
  const send = openSender(queueUrl);
  return (record) => send({ Records: [record] });
};

/** Lays a change aside and says whether it lies there; where it does not, the stream has to bring it again. */
export const isLaidAside = async (layAside: LayAside, record: DynamoDBRecord): Promise<boolean> => {
  try {
    await layAside(record);
    return true;
  } catch (fault) {
    kitLog.fault("dead-letter-not-sent", fault, { sequenceNumber: sequenceNumberOf(record) });
    return false;
  }
};
