import type { EngineClient } from "./engine-client.ts";
import { EngineError } from "./engine-client.ts";

export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly dynamodb: { readonly SequenceNumber: string } & Readonly<Record<string, unknown>>;
}

/** A table's stream in the engine, shard by shard. */
export interface TableStream {
  readonly tableName: string;
  /** Shards in the order in which they have to be read: a parent before its children. */
  shardIds(): Promise<readonly string[]>;
  /** Records after a position (`undefined`: from the oldest one); `isClosed` when the shard will never hold more. */
  read(
    shardId: string,
    after: string | undefined,
    maxCount: number,
  ): Promise<{ records: readonly StreamRecord[]; isClosed: boolean }>;
  /** The position behind everything that is in the shard now. */
  end(shardId: string): Promise<string | undefined>;
}

interface Shard {
  readonly ShardId: string;
  readonly ParentShardId?: string;
}

const readAheadCount = 1000;

export const openTableStream = async (engine: EngineClient, tableName: string): Promise<TableStream> => {
  const { Table } = await engine.call<{ Table: { LatestStreamArn?: string } }>("DescribeTable", {
    TableName: tableName,
  });
  const StreamArn = Table.LatestStreamArn;
  if (StreamArn === undefined) throw new Error(`table ${tableName} of the engine has no stream`);
  /** Where the next read of a shard goes on, by the position it belongs to: saves a call. */
  const iterators = new Map<string, { readonly after: string | undefined; readonly iterator: string }>();

  const shards = async (): Promise<readonly Shard[]> => {
    const found: Shard[] = [];
    let last: string | undefined;
    do {
      const { StreamDescription } = await engine.call<{
        StreamDescription: { Shards: Shard[]; LastEvaluatedShardId?: string };
      }>("DescribeStream", { StreamArn, ...(last !== undefined && { ExclusiveStartShardId: last }) });
      found.push(...StreamDescription.Shards);
      last = StreamDescription.LastEvaluatedShardId;
    } while (last !== undefined);
    return found;
  };
  const openIterator = async (shardId: string, after: string | undefined): Promise<string> => {
    const position =
      after === undefined
        ? { ShardIteratorType: "TRIM_HORIZON" }
        : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after };
    const input = { StreamArn, ShardId: shardId, ...position };
    return (await engine.call<{ ShardIterator: string }>("GetShardIterator", input)).ShardIterator;
  };
  const getRecords = async (shardId: string, after: string | undefined, maxCount: number) => {
    const known = iterators.get(shardId);
    const iterator = known !== undefined && known.after === after ? known.iterator : await openIterator(shardId, after);
    return engine.call<{ Records: StreamRecord[]; NextShardIterator?: string }>("GetRecords", {
      ShardIterator: iterator,
      Limit: maxCount,
    });
  };

  const stream: TableStream = {
    tableName,
    shardIds: async () => {
      const all = await shards();
      const ids = new Set(all.map(({ ShardId }) => ShardId));
      const depth = (shard: Shard | undefined): number =>
        shard?.ParentShardId === undefined || !ids.has(shard.ParentShardId)
          ? 0
          : 1 + depth(all.find(({ ShardId }) => ShardId === shard.ParentShardId));
      return [...all].sort((left, right) => depth(left) - depth(right)).map(({ ShardId }) => ShardId);
    },
    read: async (shardId, after, maxCount) => {
      let answer: Awaited<ReturnType<typeof getRecords>>;
      try {
        answer = await getRecords(shardId, after, maxCount);
      } catch (fault) {
        // Iterators live for minutes, positions for ever.
        if (!(fault instanceof EngineError) || !iterators.delete(shardId)) throw fault;
        answer = await getRecords(shardId, after, maxCount);
      }
      const { Records, NextShardIterator } = answer;
      const last = Records.at(-1)?.dynamodb.SequenceNumber ?? after;
      if (NextShardIterator === undefined) iterators.delete(shardId);
      else iterators.set(shardId, { after: last, iterator: NextShardIterator });
      return { records: Records, isClosed: NextShardIterator === undefined };
    },
    end: async (shardId) => {
      // Read to the end: dynoxide names as EndingSequenceNumber the last one as text, 99 where 912 are there.
      let position: string | undefined;
      for (;;) {
        const { records } = await stream.read(shardId, position, readAheadCount);
        const last = records.at(-1)?.dynamodb.SequenceNumber;
        if (last === undefined) return position;
        position = last;
      }
    },
  };
  return stream;
};
