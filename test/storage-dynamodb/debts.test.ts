import { PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { storedDebts } from "@sip/storage-dynamodb/debts";
import { toItem } from "@sip/storage-dynamodb/items";
import { debtKey } from "@sip/storage-dynamodb/keys";
import { afterAll, beforeAll, expect, it } from "vitest";
import { debtsContract } from "../support/facts/debts-contract.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

debtsContract(async () => storedDebts(await emptyTable(engine), "publish-facts"));

it("a debt is found by what its own item says, which an operator sends word of", async () => {
  const debts = storedDebts(await emptyTable(engine), "publish-facts");
  await debts.add("BOOKING#K7M-2QX-9RDT", [{ sequenceNumber: "1", record: "{}" }], "2026-12-18T07:00:00.000Z");
  const found = await debts.find("BOOKING/K7M-2QX-9RDT");
  if (found === undefined) throw new Error("nothing is owed");
  await debts.settle("BOOKING/K7M-2QX-9RDT", found, 1);
  expect(await debts.find("BOOKING#K7M-2QX-9RDT")).toBeUndefined();
});

it("a debt that nobody can read is one to its item, and holds up no other", async () => {
  const table = await emptyTable(engine);
  const debts = storedDebts(table, "publish-facts");
  const item = "BOOKING/K7M-2QX-9RDT";
  const strange = { ...debtKey("publish-facts", item), entity: "debt", item, changes: [{ number: 1 }] };
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem(strange) }));
  const owed = await debts.among(["BOOKING#K7M-2QX-9RDT", "BOOKING#AAA-AAA-AAAA"]);
  expect(owed).toEqual(new Map([["BOOKING#K7M-2QX-9RDT", new Set()]]));
  await expect(debts.find(item)).rejects.toThrow("sequenceNumber");
});

it("a debt is its follower's alone, is forgotten after fourteen days, and is in no list", async () => {
  const table = await emptyTable(engine);
  const owed = { sequenceNumber: "1", record: "{}" };
  await storedDebts(table, "publish-facts").add("BOOKING#K7M-2QX-9RD", [owed], "2026-12-18T07:00:00.000Z");
  expect(await storedDebts(table, "project-bookings").find("BOOKING#K7M-2QX-9RD")).toBeUndefined();
  const { Items: [item = {}] = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  expect(Object.keys(item).toSorted()).toEqual(["changes", "entity", "expiresAt", "item", "pk", "sk", "writeId"]);
  expect(item).toMatchObject({
    pk: { S: "DEBT#publish-facts#BOOKING/K7M-2QX-9RD" },
    entity: { S: "debt" },
    expiresAt: { N: String(Date.UTC(2027, 0, 1, 7) / 1000) },
  });
});
