import { randomUUID } from "node:crypto";
import { type TransactWriteItem, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { cancellationOf, getItem, toItem } from "@sip/storage-dynamodb/items";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

const Item = z.object({ value: z.int() });
const readValue = async (pk: string) => (await getItem(table, Item, { pk, sk: "-" }))?.value;

const putNew = (pk: string, value: number): TransactWriteItem => ({
  Put: {
    TableName: table.name,
    Item: toItem({ pk, sk: "-", value }),
    ConditionExpression: "attribute_not_exists(pk)",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  },
});
const update = (pk: string, ConditionExpression: string): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: toItem({ pk, sk: "-" }),
    UpdateExpression: "SET #value = #value + :one",
    ConditionExpression,
    ExpressionAttributeNames: { "#value": "value" },
    ExpressionAttributeValues: toItem({ ":one": 1 }),
  },
});
const remove = (pk: string): TransactWriteItem => ({ Delete: { TableName: table.name, Key: toItem({ pk, sk: "-" }) } });

const write = (TransactItems: TransactWriteItem[], ClientRequestToken: string = randomUUID()) =>
  table.client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken }));

const reasonsOf = async (writing: Promise<unknown>) => {
  const fault = await writing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const reasons = cancellationOf(fault);
  if (reasons === undefined) throw new Error(`not cancelled: ${String(fault)}`);
  return reasons;
};

describe("a transaction", () => {
  it("puts, updates and deletes together", async () => {
    await write([putNew("a", 1), putNew("b", 1)]);
    await write([putNew("c", 1), update("a", "attribute_exists(pk)"), remove("b")]);
    expect([await readValue("a"), await readValue("b"), await readValue("c")]).toEqual([2, undefined, 1]);
  });

  it("that fails one condition writes nothing, and gives a reason for each write, in their order, with what stands in the way", async () => {
    await write([putNew("taken", 7)]);
    const reasons = await reasonsOf(write([putNew("free", 1), putNew("taken", 8), putNew("free2", 1)]));
    expect(reasons.map(({ Code }) => Code)).toEqual(["None", "ConditionalCheckFailed", "None"]);
    expect(reasons[1]?.Item).toEqual(toItem({ pk: "taken", sk: "-", value: 7 }));
    expect(reasons[0]?.Item).toBeUndefined();
    expect([await readValue("free"), await readValue("taken"), await readValue("free2")]).toEqual([
      undefined,
      7,
      undefined,
    ]);
  });

  it("names every condition that failed, not only the first", async () => {
    await write([putNew("x", 1), putNew("y", 2)]);
    const reasons = await reasonsOf(write([putNew("x", 0), putNew("z", 0), putNew("y", 0)]));
    expect(reasons.map(({ Code, Item: found }) => [Code, found?.value?.N])).toEqual([
      ["ConditionalCheckFailed", "1"],
      ["None", undefined],
      ["ConditionalCheckFailed", "2"],
    ]);
  });

  it("of fifty that want the same key, one wins and the others write nothing", async () => {
    const writes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, value) => write([putNew("race", value), putNew(`own-${value}`, value)])),
    );
    const winners = writes.flatMap(({ status }, index) => (status === "fulfilled" ? [index] : []));
    expect(winners).toHaveLength(1);
    const own = await Promise.all(writes.map((_, index) => readValue(`own-${index}`)));
    expect(own.flatMap((value) => value ?? [])).toEqual(winners);
  });

  it("with the same token again does nothing and succeeds: a lost answer can be asked for again", async () => {
    const token = randomUUID();
    await write([putNew("token", 1)], token);
    await write([putNew("token", 1)], token);
    await write([update("token", "attribute_exists(pk)")]);
    await write([putNew("token", 1)], token);
    expect(await readValue("token")).toBe(2);
  });

  it("with the same token and other contents is refused", async () => {
    const token = randomUUID();
    await write([putNew("mismatch", 1)], token);
    await expect(write([putNew("mismatch2", 1)], token)).rejects.toMatchObject({
      name: "IdempotentParameterMismatchException",
    });
  });

  it("may not touch an item twice, nor more than a hundred items", async () => {
    await expect(write([putNew("twice", 1), remove("twice")])).rejects.toMatchObject({ name: "ValidationException" });
    const many = Array.from({ length: 101 }, (_, index) => putNew(`many-${index}`, index));
    await expect(write(many)).rejects.toMatchObject({ name: "ValidationException" });
  });
});
