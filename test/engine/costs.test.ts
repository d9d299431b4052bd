import {
  BatchGetItemCommand,
  type ConsumedCapacity,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { indexes } from "@sip/storage-dynamodb/indexes";
import { toItem } from "@sip/storage-dynamodb/items";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

const unitsOf = (consumed: ConsumedCapacity | ConsumedCapacity[] | undefined): number =>
  [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
const metered = { ReturnConsumedCapacity: "TOTAL" } as const;

const item = (pk: string, bytes: number, more = {}) => toItem({ pk, sk: "-", filler: "x".repeat(bytes), ...more });

const put = async (Item: ReturnType<typeof item>) =>
  unitsOf((await table.client.send(new PutItemCommand({ TableName: table.name, Item, ...metered }))).ConsumedCapacity);

const get = async (pk: string, ConsistentRead: boolean) => {
  const command = new GetItemCommand({
    TableName: table.name,
    Key: toItem({ pk, sk: "-" }),
    ConsistentRead,
    ...metered,
  });
  return unitsOf((await table.client.send(command)).ConsumedCapacity);
};

describe("what a write costs", () => {
  it("one unit per started kilobyte", async () => {
    expect(await put(item("small", 900))).toBe(1);
    expect(await put(item("larger", 1_100))).toBe(2);
  });

  it("one more for each index that the item is in", async () => {
    expect(await put(item("indexed", 500, { dueKey: "C", dueAt: "2026-12-21" }))).toBe(2);
    expect(
      await put(item("indexed-twice", 500, { dueKey: "C", dueAt: "2026-12-21", phoneKey: "p", bookedAt: "b" })),
    ).toBe(3);
    expect(await put(item("in-no-index", 500, { dueKey: "C" }))).toBe(1);
  });

  it("twice as much in a transaction", async () => {
    const TransactItems = ["t1", "t2"].map((pk) => ({ Put: { TableName: table.name, Item: item(pk, 900) } }));
    const answer = await table.client.send(new TransactWriteItemsCommand({ TransactItems, ...metered }));
    expect(unitsOf(answer.ConsumedCapacity)).toBe(4);
  });

  it("an update of a small item: one unit", async () => {
    const command = new UpdateItemCommand({
      TableName: table.name,
      Key: toItem({ pk: "counter", sk: "-" }),
      UpdateExpression: "ADD hits :one",
      ExpressionAttributeValues: toItem({ ":one": 1 }),
      ...metered,
    });
    expect(unitsOf((await table.client.send(command)).ConsumedCapacity)).toBe(1);
  });
});

describe("what a read costs", () => {
  it("one unit per started four kilobytes when it must be true now, half of it when a moment ago will do", async () => {
    await put(item("read-small", 900));
    await put(item("read-large", 4_500));
    expect([await get("read-small", true), await get("read-small", false)]).toEqual([1, 0.5]);
    expect([await get("read-large", true), await get("read-large", false)]).toEqual([2, 1]);
  });

  it("as much for an item that is not there", async () => {
    expect([await get("nobody", true), await get("nobody", false)]).toEqual([1, 0.5]);
  });

  it("each item by itself in a batch", async () => {
    const Keys = ["read-small", "read-large", "nobody"].map((pk) => toItem({ pk, sk: "-" }));
    const command = new BatchGetItemCommand({
      RequestItems: { [table.name]: { Keys, ConsistentRead: true } },
      ...metered,
    });
    expect(unitsOf((await table.client.send(command)).ConsumedCapacity)).toBe(4);
  });

  it("the sum of what a query finds in an index, and half a unit where it finds nothing", async () => {
    for (let index = 0; index < 8; index += 1) await put(item(`q-${index}`, 900, { dueKey: "Q", dueAt: `${index}` }));
    const query = async (key: string) => {
      const command = new QueryCommand({
        TableName: table.name,
        IndexName: indexes.dueByInstant.name,
        KeyConditionExpression: "dueKey = :key",
        ExpressionAttributeValues: toItem({ ":key": key }),
        ...metered,
      });
      return unitsOf((await table.client.send(command)).ConsumedCapacity);
    };
    // Eight times some 950 bytes are under 8 kB: one unit.
    expect(await query("Q")).toBe(1);
    expect(await query("nothing")).toBe(0.5);
  });
});
