import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { getItem, toItem } from "@sip/storage-dynamodb/items";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

const put = (pk: string, item: object, ConditionExpression?: string) =>
  table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: toItem({ pk, sk: "-", ...item }),
      ConditionExpression,
      ReturnValuesOnConditionCheckFailure: ConditionExpression === undefined ? undefined : "ALL_OLD",
    }),
  );

const take = (pk: string, count: number) =>
  table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: toItem({ pk, sk: "-" }),
      UpdateExpression: "SET #left = if_not_exists(#left, :all) - :count",
      ConditionExpression: "attribute_not_exists(#left) OR #left >= :count",
      ExpressionAttributeNames: { "#left": "left" },
      ExpressionAttributeValues: toItem({ ":all": 20, ":count": count }),
      ReturnValues: "ALL_NEW",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );

const refusedItem = async (write: Promise<unknown>) => {
  const fault = await write.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof ConditionalCheckFailedException)) throw new Error(`not refused: ${String(fault)}`);
  return fault.Item;
};

describe("a put on condition that the item does not exist", () => {
  it("succeeds once; the second is refused and brings the item that stands in the way", async () => {
    await put("once", { by: "first" }, "attribute_not_exists(pk)");
    expect(await refusedItem(put("once", { by: "second" }, "attribute_not_exists(pk)"))).toEqual(
      toItem({ pk: "once", sk: "-", by: "first" }),
    );
  });

  it("succeeds for exactly one of fifty at once", async () => {
    const writes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, by) => put("race", { by }, "attribute_not_exists(pk)")),
    );
    expect(writes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("an update that counts down", () => {
  it("starts from the given number where there is none and answers the whole new item", async () => {
    const { Attributes } = await take("fresh", 3);
    expect(Attributes).toEqual(toItem({ pk: "fresh", sk: "-", left: 17 }));
  });

  it("lets exactly as many pass as there are, of fifty at once, and never below zero", async () => {
    const writes = await Promise.allSettled(Array.from({ length: 50 }, () => take("sold", 1)));
    expect(writes.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    expect(await refusedItem(take("sold", 1))).toEqual(toItem({ pk: "sold", sk: "-", left: 0 }));
  });
});

describe("a condition on an attribute", () => {
  const until = (now: string) =>
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: toItem({ pk: "person", sk: "-", activeUntil: "2026-12-22" }),
        ConditionExpression: "attribute_not_exists(activeUntil) OR activeUntil <= :now",
        ExpressionAttributeValues: toItem({ ":now": now }),
      }),
    );

  it("that does not exist holds for an item that was never there as well", async () => {
    await until("2026-12-18");
    await expect(until("2026-12-21")).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    await until("2026-12-22");
  });

  it("inside a list of maps is set by its position", async () => {
    await put("nested", { applicants: [{ ticket: "A001" }, { ticket: "A002" }] });
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ pk: "nested", sk: "-" }),
        UpdateExpression: "SET applicants[1].trackingCode = :code",
        ConditionExpression: "applicants[1].ticket = :ticket AND attribute_not_exists(applicants[1].trackingCode)",
        ExpressionAttributeValues: toItem({ ":code": "T", ":ticket": "A002" }),
      }),
    );
    const Nested = z.object({ applicants: z.array(z.record(z.string(), z.string())) });
    expect(await getItem(table, Nested, { pk: "nested", sk: "-" })).toEqual({
      applicants: [{ ticket: "A001" }, { ticket: "A002", trackingCode: "T" }],
    });
  });

  it.each(["date", "session", "state", "left", "capacity", "pool", "region"])(
    "may not name the reserved word %s",
    async (word) => {
      await expect(put("word", {}, `attribute_not_exists(${word})`)).rejects.toMatchObject({
        name: "ValidationException",
      });
    },
  );
});
