import { describe, expect, it } from "vitest";
import { dice } from "./dice.ts";
import type { EngineAnswer } from "./engine-link.ts";
import { modelTable } from "./model-table.ts";
import { partitions } from "./partitions.ts";
import type { ItemChange } from "./table-writes.ts";
import { virtualClock } from "./virtual-clock.ts";

const text = (value: string) => ({ S: value });
const keyOf = (pk: string) => ({ pk: text(pk), sk: text("-") });
const put = (pk: string, more = {}) => ({ TableName: "main", Item: { ...keyOf(pk), ...more } });
const transaction = (...pks: readonly string[]) => ({ TransactItems: pks.map((pk) => ({ Put: put(pk) })) });

/** An engine that does all that it is asked, at one unit for each item, and knows one item from before. */
const engineOf =
  (known?: object) =>
  (operation: string, body: string): Promise<EngineAnswer> => {
    const { TransactItems = [1] } = JSON.parse(body);
    const ConsumedCapacity = { Table: { CapacityUnits: TransactItems.length } };
    const answer = operation === "GetItem" ? { Item: known, ConsumedCapacity } : { ConsumedCapacity };
    return Promise.resolve({ status: 200, body: JSON.stringify(answer) });
  };

const tableOf = (known?: object) => {
  const clock = virtualClock(0);
  const parts = partitions(clock, { writeUnits: 4_000, readUnits: 12_000 });
  const told: ItemChange[] = [];
  const ask = modelTable(
    { clock, chance: dice(1), engine: engineOf(known), tableName: "main", partitions: parts },
    { told: ["booking"], tell: (change) => told.push(change) },
  );
  const answerTo = async (asked: Promise<{ status: number; body: string }>) => {
    await clock.runUntil(clock.now() + 1_000);
    const { status, body } = await asked;
    return { status, ...JSON.parse(body) };
  };
  return {
    clock,
    parts,
    told,
    answerTo,
    ask: (operation: string, body: object) => ask(operation, JSON.stringify(body)),
  };
};

describe("the table", () => {
  it("turns a write away, in DynamoDB's words, when its partition has nothing left", async () => {
    const { parts, ask, answerTo } = tableOf();
    parts.take("main", "PERSON#1", "writeUnits", 5_000);
    const alone = await answerTo(ask("PutItem", put("PERSON#1")));
    expect([alone.status, alone.__type]).toEqual([400, "com.amazonaws.dynamodb.v20120810#ThrottlingException"]);
    const together = await answerTo(ask("TransactWriteItems", transaction("PERSON#1", "PERSON#2")));
    expect(together.CancellationReasons).toEqual([{ Code: "ThrottlingError" }, { Code: "None" }]);
  });

  it("turns it away as well when an index has nothing left for it", async () => {
    const { parts, ask, answerTo } = tableOf();
    parts.take("due-by-instant", "VISIT#0", "writeUnits", 5_000);
    const due = put("BOOKING#1", { dueKey: text("VISIT#0"), dueAt: text("2026-12-14T09:00:00.000Z") });
    expect((await answerTo(ask("PutItem", due))).status).toBe(400);
  });

  it("lets nobody else write an item while a transaction is at it, and everybody after", async () => {
    const { ask, answerTo } = tableOf();
    const first = ask("TransactWriteItems", transaction("PERSON#1"));
    const meanwhile = ask("TransactWriteItems", transaction("PERSON#1", "PERSON#2"));
    expect((await answerTo(first)).status).toBe(200);
    expect((await answerTo(meanwhile)).CancellationReasons).toEqual([
      { Code: "TransactionConflict" },
      { Code: "None" },
    ]);
    expect((await answerTo(ask("TransactWriteItems", transaction("PERSON#1")))).status).toBe(200);
  });

  it("leaves unread what lies in a partition that has nothing left", async () => {
    const { parts, ask, answerTo } = tableOf();
    parts.take("main", "PERSON#1", "readUnits", 5_000);
    const isOpen = (pk: string) => parts.isOpen("main", pk, "readUnits");
    const elsewhere = ["PERSON#2", "PERSON#3", "PERSON#4", "PERSON#5"].find(isOpen) ?? "";
    const Keys = [keyOf("PERSON#1"), keyOf(elsewhere)];
    const answer = await answerTo(ask("BatchGetItem", { RequestItems: { main: { Keys } } }));
    expect(answer.UnprocessedKeys.main.Keys).toEqual([keyOf("PERSON#1")]);
  });

  it("tells how an item was and is, where somebody listens, once the answer is there", async () => {
    const before = { ...keyOf("BOOKING#1"), entity: text("booking"), state: text("booked") };
    const { told, ask, answerTo } = tableOf(before);
    const after = { entity: text("booking"), state: text("cancelled") };
    const asked = ask("PutItem", put("BOOKING#1", after));
    void ask("PutItem", put("PERSON#1", { entity: text("person") }));
    expect(told).toEqual([]);
    await answerTo(asked);
    expect(told).toEqual([{ pk: "BOOKING#1", sk: "-", before, after: { ...keyOf("BOOKING#1"), ...after } }]);
  });
});
