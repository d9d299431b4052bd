import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { toItem } from "@sip/storage-dynamodb/items";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

const put = (Item: Record<string, unknown>) =>
  table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem(Item) }));
const refused = { name: "ValidationException" };

describe("the engine refuses", () => {
  it("an item of more than 400 kB, and takes one of just less", async () => {
    await put({ pk: "large", sk: "-", filler: "x".repeat(409_000) });
    await expect(put({ pk: "large", sk: "-", filler: "x".repeat(410_000) })).rejects.toMatchObject(refused);
  });

  it("a partition key of more than 2,048 bytes and a sort key of more than 1,024", async () => {
    await put({ pk: "p".repeat(2_048), sk: "s".repeat(1_024) });
    await expect(put({ pk: "p".repeat(2_049), sk: "-" })).rejects.toMatchObject(refused);
    await expect(put({ pk: "p", sk: "s".repeat(1_025) })).rejects.toMatchObject(refused);
  });

  it("an empty key, a missing key, a key that is a number", async () => {
    await expect(put({ pk: "", sk: "-" })).rejects.toMatchObject(refused);
    await expect(put({ pk: "p" })).rejects.toMatchObject(refused);
    await expect(put({ pk: 1, sk: "-" })).rejects.toMatchObject(refused);
  });

  it("an empty or numeric attribute that keys an index", async () => {
    await expect(put({ pk: "i", sk: "-", dueKey: "", dueAt: "2026" })).rejects.toMatchObject(refused);
    await expect(put({ pk: "i", sk: "-", dueKey: "D", dueAt: 2026 })).rejects.toMatchObject(refused);
  });

  it("no empty text, list or map elsewhere", async () => {
    await expect(put({ pk: "empty", sk: "-", text: "", list: [], map: {} })).resolves.toBeDefined();
  });
});
