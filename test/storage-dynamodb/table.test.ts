import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { getItem, toItem } from "@sip/storage-dynamodb/items";
import { personKey } from "@sip/storage-dynamodb/keys";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as z from "zod/mini";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

it("reads back what was put", async () => {
  await table.client.send(
    new PutItemCommand({ TableName: table.name, Item: toItem({ ...personKey("p1"), name: "A", left: undefined }) }),
  );
  expect(await getItem(table, z.object({ name: z.string() }), personKey("p1"))).toEqual({ name: "A" });
});
