import { followChanges } from "@sip/functions/facts/follow-changes/follow-changes";
import type { Follower } from "@sip/functions/facts/follow-changes/follower";
import { settleDebts } from "@sip/functions/facts/follow-changes/settle-debts";
import type { Debts } from "@sip/storage-dynamodb/debts";
import type { DynamoDBRecord } from "aws-lambda";
import type { Dice } from "../../model/dice.ts";
import { debtsInMemory } from "../../support/facts/debts-in-memory.ts";

type Acts = Pick<Follower, "send" | "layAside"> & Debts & { readonly follow: (number: number) => Promise<void> };

/** What is left when everybody is done. */
export interface Aftermath {
  /** What the follower followed, in its order, as often as it did. */
  readonly followed: readonly number[];
  /** What is written down and nobody has word of: a dead run's write came when another had followed the change. */
  readonly stillOwed: readonly number[];
  /** The most that was ever written down for one item. */
  readonly mostWritten: number;
}

const numberOf = ({ dynamodb }: DynamoDBRecord): number => Number(dynamodb?.SequenceNumber);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const forever = new Promise<never>(() => {});

/**
 * One follower, whose runs may die before and after every call that they make, while others of them are at work: the stream's, now and
 * then twice with the same batch, and three that settle. What a dead run had under way is done or not. Services fail and lose
 * answers, until the weather turns.
 */
export const mortalRuns = async (changes: readonly DynamoDBRecord[], dice: Dice): Promise<Aftermath> => {
  const debts = debtsInMemory();
  const queue: unknown[] = [];
  const followed: number[] = [];
  let isFair = false;
  let rest = changes;
  let mostWritten = 0;

  const acts: Acts = {
    ...debts,
    add: async (...owed) => {
      await debts.add(...owed);
      mostWritten = Math.max(mostWritten, ...[...debts.kept.values()].map(({ length }) => length));
    },
    follow: async (number) => void followed.push(number),
    send: async (message) => void queue.push(message),
    layAside: async () => {},
  };
  const pause = async (): Promise<void> => {
    for (let turns = dice.below(5); turns > 0; turns -= 1) await turn();
  };

  /** Lets one run work; undefined when it died. */
  const inRun = <Answer>(work: (follower: Follower) => Promise<Answer>): Promise<Answer | undefined> => {
    let isDead = false;
    let die = (): void => {};
    const death = new Promise<undefined>((resolve) => {
      die = () => {
        isDead = true;
        resolve(undefined);
      };
    });
    const mortal =
      <Given extends unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
      async (...given: Given): Promise<Result> => {
        const happens = (chance: number): boolean => !isFair && dice.next() < chance;
        if (isDead) return forever;
        await pause();
        if (happens(0.03)) die();
        if (isDead && happens(0.5)) return forever;
        if (happens(0.2)) throw new Error("it is down");
        const result = await act(...given);
        if (happens(0.03)) die();
        if (isDead) return forever;
        if (happens(0.03)) throw new Error("the answer was lost");
        return result;
      };
    const followOne = mortal(acts.follow);
    const follower: Follower = {
      name: "publish-facts",
      of: ["booking"],
      follow: async (records) => {
        for (const [done, record] of records.entries()) {
          try {
            await followOne(numberOf(record));
          } catch {
            return { done, unreadable: [] };
          }
        }
        return { done: records.length, unreadable: [] };
      },
      debts: {
        among: mortal(acts.among),
        add: mortal(acts.add),
        find: mortal(acts.find),
        settle: mortal(acts.settle),
      },
      send: mortal(acts.send),
      layAside: mortal(acts.layAside),
    };
    return Promise.race([work(follower), death]);
  };

  const stream = async (): Promise<void> => {
    while (rest.length > 0) {
      const batch = rest.slice(0, 1 + dice.below(8));
      const give = () => inRun((follower) => followChanges([follower], () => "2026-12-18T07:00:00.000Z")(batch));
      if (dice.next() < 0.05) void give();
      rest = rest.slice((await give()) ?? 0);
    }
  };
  const settler = async (): Promise<void> => {
    for (; rest.length > 0 || queue.length > 0; await turn()) {
      const index = dice.below(queue.length);
      const message = queue[index];
      if (message === undefined) continue;
      // Some word is brought to two at once.
      if (dice.next() > 0.1) queue.splice(index, 1);
      const isSettled = await inRun((follower) => settleDebts(() => follower)(message, "arn").then(() => true)).catch(
        () => false,
      );
      if (isSettled !== true) queue.push(message);
    }
  };
  const weather = async (): Promise<void> => {
    for (let turns = 600; turns > 0; turns -= 1) await turn();
    isFair = true;
  };
  await Promise.all([weather(), stream(), settler(), settler(), settler()]);
  // What dead runs had under way is done by now, and word of it is there.
  for (let turns = 50; turns > 0; turns -= 1) await turn();
  await settler();
  return {
    followed,
    stillOwed: [...debts.kept.values()].flat().map(({ sequenceNumber }) => Number(sequenceNumber)),
    mostWritten,
  };
};
