import { randomUUID } from "node:crypto";
import { DeleteItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { getItems } from "./batch-get.ts";
import { DebtItem, debtKeptDays, OwedToItem } from "./entities/debt.ts";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { debtKey, itemOfDebt } from "./keys.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";

/** A change that a follower of the stream could not follow yet, as the stream brought it. */
export interface OwedChange {
  readonly sequenceNumber: string;
  /** JSON */
  readonly record: string;
}

/** What a follower owes to one item: its changes, oldest first, each once. */
export interface Debt {
  readonly changes: readonly [OwedChange, ...OwedChange[]];
  /** Of the last write to it. Two debts of an item may look alike: one that was settled, and a later one that begins with the same change. */
  readonly writeId: string;
}

/**
 * What one follower owes. Whoever owes a change of an item owes all later ones of it as well, until the debt is settled: so they
 * stay in their order. `item` is the partition key of the item that changed.
 */
export interface Debts {
  /** To which of these items something is owed, with the sequence numbers of what is written down. Read consistently. */
  among(items: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** Writes further changes of an item down, behind those that are owed already. */
  add(item: string, changes: readonly OwedChange[], at: string): Promise<void>;
  find(item: string): Promise<Debt | undefined>;
  /** The first `count` changes of a debt have been followed. Does nothing where the debt is not what was found any more. */
  settle(item: string, found: Debt, count: number): Promise<void>;
}

export const storedDebts = (table: Table, follower: string): Debts => ({
  among: async (items) => {
    const keys = items.map((item) => debtKey(follower, itemOfDebt(item)));
    const debts = await getItems(table, OwedToItem, keys, { consistently: true });
    const owed = new Map(
      debts.map(({ item, changes }) => [item, new Set(changes.map(({ sequenceNumber }) => sequenceNumber))]),
    );
    return new Map(
      items.flatMap((item) => {
        const written = owed.get(itemOfDebt(item));
        return written === undefined ? [] : [[item, written]];
      }),
    );
  },
  add: async (item, changes, at) => {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...debtKey(follower, itemOfDebt(item)) }),
        UpdateExpression:
          "SET entity = :entity, #item = :item, expiresAt = :expiresAt, writeId = :writeId, changes = list_append(if_not_exists(changes, :none), :these)",
        ExpressionAttributeNames: { "#item": "item" },
        ExpressionAttributeValues: toItem({
          ":entity": "debt",
          ":item": itemOfDebt(item),
          ":expiresAt": expiryAfter(debtKeptDays, at),
          ":writeId": randomUUID(),
          ":none": [],
          ":these": changes,
        }),
      }),
    );
  },
  find: async (item) => {
    const debt = await getItem(table, DebtItem, debtKey(follower, itemOfDebt(item)));
    if (debt === undefined) return undefined;
    const [first, ...others] = debt.changes;
    // A write whose answer was lost is made again, and so is what the stream brings to two runs at once.
    const once = new Map(others.map((change) => [change.sequenceNumber, change]));
    once.delete(first.sequenceNumber);
    return { changes: [first, ...once.values()], writeId: debt.writeId };
  },
  settle: async (item, { changes, writeId }, count) => {
    const left = changes.slice(count);
    const asFound = {
      TableName: table.name,
      Key: toItem({ ...debtKey(follower, itemOfDebt(item)) }),
      ConditionExpression: "writeId = :found",
    };
    await isDone(
      left.length === 0
        ? table.client.send(
            new DeleteItemCommand({ ...asFound, ExpressionAttributeValues: toItem({ ":found": writeId }) }),
          )
        : table.client.send(
            new UpdateItemCommand({
              ...asFound,
              UpdateExpression: "SET changes = :left, writeId = :writeId",
              ExpressionAttributeValues: toItem({ ":found": writeId, ":left": left, ":writeId": randomUUID() }),
            }),
          ),
    );
  },
});
