import { streamPollMs, streamRetryMs } from "./aws-figures.ts";
import type { DeployedFeed } from "./deployment.ts";
import type { Dice } from "./dice.ts";
import { partitionOf } from "./partitions.ts";
import type { Sandboxes } from "./sandboxes.ts";
import type { ItemChange } from "./table-writes.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export interface ChangeFeed {
  tell(change: ItemChange): void;
  /** The longest that a change waited until it was handled. */
  longestMs(): number;
  waiting(): number;
}

interface Waiting {
  readonly record: object;
  readonly sequenceNumber: string;
  readonly writtenAtMs: number;
}

export interface ChangeFeedParts {
  readonly clock: VirtualClock;
  readonly chance: Dice;
  readonly sandboxes: Pick<Sandboxes, "run">;
  readonly feed: DeployedFeed;
  /** As many as the table has partitions. */
  readonly shards: number;
}

/** The table's stream on its way to one function: each shard in so many batches at once, the changes of an item always in order. */
export const changeFeed = ({ clock, chance, sandboxes, feed, shards }: ChangeFeedParts): ChangeFeed => {
  const lanes = Array.from({ length: shards * feed.batchesOfShard }, () => ({
    waiting: [] as Waiting[],
    isBusy: false,
  }));
  let told = 0;
  let longestMs = 0;

  const handle = async (lane: (typeof lanes)[number]): Promise<void> => {
    lane.isBusy = true;
    // A shard is looked at so often while it is quiet.
    await clock.pause(chance.next() * streamPollMs);
    let retryMs: number = streamRetryMs.first;
    while (lane.waiting.length > 0) {
      const batch = lane.waiting.slice(0, feed.batchSize);
      const outcome = await sandboxes.run(feed.functionName, { Records: batch.map(({ record }) => record) });
      const done = outcome.kind === "done" ? doneOf(batch, outcome.answer as BatchAnswer) : 0;
      for (const { writtenAtMs } of batch.slice(0, done)) longestMs = Math.max(longestMs, clock.now() - writtenAtMs);
      lane.waiting.splice(0, done);
      if (done === batch.length) {
        retryMs = streamRetryMs.first;
        continue;
      }
      await clock.pause(retryMs);
      retryMs = Math.min(2 * retryMs, streamRetryMs.most);
    }
    lane.isBusy = false;
  };

  return {
    longestMs: () => longestMs,
    waiting: () => lanes.reduce((sum, { waiting }) => sum + waiting.length, 0),
    tell: ({ pk, sk, before, after }) => {
      // The filter looks at the new image alone.
      if (after === undefined || !feed.entities.includes(after.entity?.S ?? "")) return;
      told += 1;
      const sequenceNumber = String(told);
      const dynamodb = {
        Keys: { pk: { S: pk }, sk: { S: sk } },
        NewImage: after,
        ...(before !== undefined && { OldImage: before }),
        SequenceNumber: sequenceNumber,
      };
      const record = { eventID: sequenceNumber, eventName: before === undefined ? "INSERT" : "MODIFY", dynamodb };
      const lane = lanes[partitionOf(pk, lanes.length)];
      if (lane === undefined) throw new Error("no lane");
      lane.waiting.push({ record, sequenceNumber, writtenAtMs: clock.now() });
      if (!lane.isBusy) void handle(lane);
    },
  };
};

interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** How many of the batch are done: all before the first that failed. */
const doneOf = (batch: readonly Waiting[], { batchItemFailures }: BatchAnswer): number => {
  const [failed] = batchItemFailures;
  if (failed === undefined) return batch.length;
  return batch.findIndex(({ sequenceNumber }) => sequenceNumber === failed.itemIdentifier);
};
