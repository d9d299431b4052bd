import { randomUUID } from "node:crypto";
import { DeleteItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { getItems } from "./batch-get.ts";
import { DebtItem, debtKeptDays, OwedToItem } from "./entities/debt.ts";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { debtKey, itemOfDebt } from "./keys.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";

/** A change that a follower could not follow yet, as the stream brought it. */
export interface OwedChange {
  readonly sequenceNumber: string;
  /** JSON */
  readonly record: string;
}

/** What a follower owes to one item: its changes, oldest first, each once. */
export interface Debt {
  readonly changes: readonly [OwedChange, ...OwedChange[]];
  /**
   * Id of the last write to it. Two debts of an item may look the same: a settled one, and a later one that begins with
   * the same change.
   */
  readonly writeId: string;
}

/**
 * What one follower owes. A follower that owes one change of an item also owes all later changes of it, until the debt
 * is settled: so they stay in order. `item` is the partition key of the changed item.
 */
export interface Debts {
  /** Which of these items have a debt, with the sequence numbers of the changes in it. Read consistently. */
  among(items: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** Adds changes of an item behind those that are owed already. */
  add(item: string, changes: readonly OwedChange[], at: string): Promise<void>;
  find(item: string): Promise<Debt | undefined>;
  /**
   * Removes the first `count` changes of a debt, which have been followed. Does nothing when the debt is no longer the
   * one that was found.
   */
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
    // The same change may come twice: the answer to a write was lost, or the stream brought it to two runs.
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
