import { PutItemCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { rethrow } from "@sip/domain/skip-and-report";
import { getItems } from "@sip/storage-dynamodb/batch-get";
import { indexes } from "@sip/storage-dynamodb/indexes";
import { queryIndex, queryWholeIndex, toItem } from "@sip/storage-dynamodb/items";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

const { dueByInstant } = indexes;
const Due = z.object({ pk: z.string(), note: z.optional(z.string()) });

const put = (item: Record<string, unknown>) =>
  table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem({ sk: "-", ...item }) }));

/** Indexes follow the table some moments later. */
const dueNow = (partition: string, upTo: string) =>
  queryWholeIndex(table, Due, { index: dueByInstant, partition, upTo }, rethrow).then((items) =>
    items.map(({ pk }) => pk),
  );

describe("a sparse index", () => {
  it("has the items that carry both of its attributes, whole, in the order of the sort key", async () => {
    await put({ pk: "late", dueKey: "D", dueAt: "2026-12-22", note: "whole" });
    await put({ pk: "early", dueKey: "D", dueAt: "2026-12-21" });
    await put({ pk: "no-sort", dueKey: "D" });
    await put({ pk: "no-partition", dueAt: "2026-12-21" });
    await vi.waitFor(async () => expect(await dueNow("D", "2026-12-22")).toEqual(["early", "late"]));
    expect(await dueNow("D", "2026-12-21")).toEqual(["early"]);
    const whole = await queryIndex(table, Due, { index: dueByInstant, partition: "D", from: "2026-12-22" }, rethrow);
    expect(whole.values).toEqual([{ pk: "late", note: "whole" }]);
  });

  it("lets go of an item that loses the attribute", async () => {
    await put({ pk: "done", dueKey: "E", dueAt: "2026-12-21" });
    await vi.waitFor(async () => expect(await dueNow("E", "2026-12-31")).toEqual(["done"]));
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ pk: "done", sk: "-" }),
        UpdateExpression: "REMOVE dueKey",
      }),
    );
    await vi.waitFor(async () => expect(await dueNow("E", "2026-12-31")).toEqual([]));
  });

  it("is read in pages that go on where they stopped, also from the newest on", async () => {
    for (let day = 10; day < 17; day += 1) await put({ pk: `page-${day}`, dueKey: "P", dueAt: `2026-12-${day}` });
    await vi.waitFor(async () => expect(await dueNow("P", "2026-12-31")).toHaveLength(7));
    const question = { index: dueByInstant, partition: "P", limit: 3, newestFirst: true };
    const first = await queryIndex(table, Due, question, rethrow);
    const second = await queryIndex(table, Due, { ...question, ...(first.after && { after: first.after }) }, rethrow);
    expect([...first.values, ...second.values].map(({ pk }) => pk.slice(-2))).toEqual([
      "16",
      "15",
      "14",
      "13",
      "12",
      "11",
    ]);
  });

  it("cannot be read consistently", async () => {
    const query = new QueryCommand({
      TableName: table.name,
      IndexName: dueByInstant.name,
      KeyConditionExpression: "dueKey = :key",
      ExpressionAttributeValues: toItem({ ":key": "D" }),
      ConsistentRead: true,
    });
    await expect(table.client.send(query)).rejects.toMatchObject({ name: "ValidationException" });
  });
});

describe("many items in one request", () => {
  it("come back where they exist, in any order, also more than a hundred", async () => {
    for (let index = 0; index < 3; index += 1) await put({ pk: `batch-${index}` });
    const keys = Array.from({ length: 150 }, (_, index) => ({ pk: `batch-${index}`, sk: "-" }));
    const found = await getItems(table, Due, keys, { consistently: true });
    expect(found.map(({ pk }) => pk).toSorted()).toEqual(["batch-0", "batch-1", "batch-2"]);
  });

  it("may not name a key twice", async () => {
    const key = { pk: "batch-0", sk: "-" };
    await expect(getItems(table, Due, [key, key])).rejects.toMatchObject({ name: "ValidationException" });
  });
});
