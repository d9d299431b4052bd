import { log } from "@sip/functions/log";
import type { ChangeBatchWork, ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import { isLaidAside } from "@sip/lambda-kit/dead-letters";
import type { Follower } from "./follower.ts";
import { itemOf, owe } from "./owe.ts";

/** A change and its index in the batch. */
interface IndexedChange {
  readonly record: ChangeRecord;
  readonly index: number;
}

/** How far a follower came with a batch: everything before `done` is followed or owed. */
interface Turn {
  readonly follower: Follower;
  readonly done: number;
  readonly unreadable: readonly IndexedChange[];
}

/**
 * Gives a batch to each follower, one after the other. A follower owes what it cannot follow now, and the batch goes
 * on: the stream has one position for all followers, so one that stopped would stop the others. Changes come again only
 * when they can neither be followed nor written down as a debt. A change that nobody can read goes to the dead letters
 * of its follower, once it is certain that the stream does not bring it again.
 */
export const followChanges =
  (followers: readonly Follower[], clock: () => string): ChangeBatchWork =>
  async (changes) => {
    const turns: Turn[] = [];
    for (const follower of followers) turns.push(await takeTurn(follower, changes, clock));
    const done = Math.min(changes.length, ...turns.map((turn) => turn.done));
    const unreadable = turns
      .flatMap(({ follower, unreadable: own }) => own.map((change) => ({ follower, ...change })))
      .filter(({ index }) => index < done)
      .toSorted((one, other) => one.index - other.index);
    for (const { follower, record, index } of unreadable) {
      if (!(await isLaidAside(follower.layAside, record))) return index;
    }
    return done;
  };

const takeTurn = async (follower: Follower, changes: readonly ChangeRecord[], clock: () => string): Promise<Turn> => {
  const own = changes
    .map((record, index): IndexedChange => ({ record, index }))
    .filter(({ record }) => isOf(follower, record));
  const stoppedAt = (first: IndexedChange | undefined): Turn => ({
    follower,
    done: first?.index ?? changes.length,
    unreadable: [],
  });
  if (own.length === 0) return stoppedAt(undefined);
  let owed: ReadonlyMap<string, ReadonlySet<string>>;
  try {
    owed = await follower.debts.among([...new Set(own.map(({ record }) => itemOf(record)))]);
  } catch (fault) {
    log.fault("debts-not-read", fault, { follower: follower.name });
    return stoppedAt(own[0]);
  }
  const isLate = ({ record }: IndexedChange): boolean => owed.has(itemOf(record));
  const inTime = own.filter((change) => !isLate(change));
  const { done, unreadable } = await follower.follow(inTime.map(({ record }) => record));
  const left = new Set(inTime.slice(done));
  const unread = inTime.slice(0, done).filter((_, index) => unreadable.includes(index));
  const owing = own.filter((change) => isLate(change) || left.has(change));
  try {
    await owe(
      follower,
      owing.map(({ record }) => record),
      owed,
      clock(),
    );
  } catch (fault) {
    log.fault("changes-not-owed", fault, { follower: follower.name });
    return { ...stoppedAt(owing[0]), unreadable: unread };
  }
  return { ...stoppedAt(undefined), unreadable: unread };
};

const isOf = ({ of, having }: Follower, { dynamodb }: ChangeRecord): boolean => {
  const item = dynamodb?.NewImage ?? {};
  return of.includes(item.entity?.S ?? "") && (having?.some((name) => item[name] !== undefined) ?? true);
};
