import { log } from "@sip/functions/log";
import type { ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import type { QueuedMessageHandler } from "@sip/lambda-kit/queue-handler";
import type { Debt } from "@sip/storage-dynamodb/debts";
import * as z from "zod/mini";
import type { Followed, Follower } from "./follower.ts";

/**
 * A message of a follower's queue: it names a debt, or it is a dead letter with a whole change that an operator sent
 * again.
 */
const Message = z.union([
  z.object({ item: z.string() }),
  z.object({ Records: z.array(z.custom<ChangeRecord>((value) => typeof value === "object" && value !== null)) }),
]);

/** A follower still cannot follow; the message comes again. */
class StillOwed extends Error {
  override readonly name = "StillOwed";

  constructor(follower: string) {
    super(`${follower} could not follow what it owes`);
  }
}

/**
 * Settles debts, for each follower from its own queue. Two runs may settle one debt at once, because a queue sometimes
 * brings a message twice. Each begins with the first change, so no change is followed before an earlier one.
 */
export const settleDebts =
  (followerOf: (queueArn: string) => Follower): QueuedMessageHandler =>
  async (body, queueArn) => {
    const follower = followerOf(queueArn);
    const message = Message.parse(body);
    if ("Records" in message) {
      await followAll(follower, message.Records);
      return;
    }
    const debt = await follower.debts.find(message.item);
    if (debt === undefined) return;
    await settle(follower, message.item, debt);
    log.info("debt-settled", { follower: follower.name, count: debt.changes.length });
  };

const settle = async (follower: Follower, item: string, debt: Debt): Promise<void> => {
  const records = debt.changes.map(({ record }) => JSON.parse(record) as ChangeRecord);
  const { done } = await followWhole(follower, records);
  // The changes that are done are removed now, so they are not repeated each time the rest fails.
  if (done > 0) await follower.debts.settle(item, debt, done);
  if (done < records.length) throw new StillOwed(follower.name);
};

const followAll = async (follower: Follower, records: readonly ChangeRecord[]): Promise<void> => {
  const { done } = await followWhole(follower, records);
  if (done < records.length) throw new StillOwed(follower.name);
};

/** Unreadable changes go to the dead letters before anything counts as done. */
const followWhole = async (follower: Follower, records: readonly ChangeRecord[]): Promise<Followed> => {
  const followed = await follower.follow(records);
  for (const [index, record] of records.slice(0, followed.done).entries()) {
    if (followed.unreadable.includes(index)) await follower.layAside(record);
  }
  return followed;
};
