import { BatchWriteItemCommand, GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Booking } from "@sip/domain/queue/booking";
import { factsOfChange } from "@sip/functions/facts/follow-changes/facts-of-change";
import { readRewrite } from "@sip/infra/read-rewrite";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { type StoredItem, toItem } from "@sip/storage-dynamodb/items";
import { bookingKey } from "@sip/storage-dynamodb/keys";
import { type Rewrite, rewriteItems } from "@sip/storage-dynamodb/rewrite-items";
import type { Table } from "@sip/storage-dynamodb/table";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkedInBooking } from "../support/queue/checked-in-booking.ts";
import { allItemsOf } from "../support/table/all-items.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
let table: Table;
beforeAll(async () => {
  engine = await openTestTable({ hasStream: false });
});
afterAll(() => engine.close());
beforeEach(async () => {
  table = await emptyTable(engine);
});

const codeOf = (number: number): string => `PKU-${String(number).padStart(5, "0")}`;
const bookingOf = (number: number): Booking =>
  checkedInBooking({ bookingCode: codeOf(number), state: "booked", version: 1 });

/** In no index, and with no more than the rewrite needs: ten thousand whole ones are a minute of the engine's time. */
const smallBooking = (number: number): StoredItem =>
  toItem({
    ...bookingKey(codeOf(number)),
    entity: "booking",
    state: "booked",
    version: 1,
    applicants: [{ seat: 1 }, { seat: 2 }],
    note: "x",
  });

/** Says in each booking how many people it is for, and forgets the note that some have. */
const countPeople: Rewrite = {
  entity: "booking",
  toShape: 2,
  reshape: ({ note: _, ...item }) => ({ ...item, people: (item.applicants as unknown[]).length }),
};

const put = async (items: readonly StoredItem[]): Promise<void> => {
  for (let first = 0; first < items.length; first += 25) {
    const requests = items.slice(first, first + 25).map((Item) => ({ PutRequest: { Item } }));
    await table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }));
  }
};

const at = { isApplied: true, perSecond: 1_000_000, nowMs: () => 0, pause: async () => {} };

describe("a rewrite of 10,000 items", () => {
  it("is broken off in the middle, run again beside people who book and cancel, and leaves every item once in its new shape", async () => {
    const numbers = Array.from({ length: 10_000 }, (_, number) => number);
    await put(numbers.map(smallBooking));
    await put([toItem({ pk: "PERSON#1", sk: "-", entity: "person", name: "stays" })]);

    let pauses = 0;
    const breakOff = {
      ...at,
      perSecond: 1,
      pause: async () => {
        pauses += 1;
        if (pauses === 120) throw new Error("broken off");
      },
    };
    await expect(rewriteItems(table, countPeople, breakOff)).rejects.toThrow("broken off");
    const done = (await allItemsOf(table)).filter(({ shape }) => shape?.N === "2").length;
    expect(done).toBeGreaterThan(1_000);
    expect(done).toBeLessThan(9_000);

    const cancelled = new Set<string>();
    const again = rewriteItems(table, countPeople, at);
    const others = Promise.all(
      numbers
        .filter((number) => number % 40 === 0)
        .map(async (number) => {
          const key = bookingKey(codeOf(number));
          await table.client.send(
            new UpdateItemCommand({
              TableName: table.name,
              Key: toItem({ ...key }),
              UpdateExpression: "SET #state = :cancelled, version = :two",
              ExpressionAttributeNames: { "#state": "state" },
              ExpressionAttributeValues: toItem({ ":cancelled": "cancelled", ":two": 2 }),
            }),
          );
          cancelled.add(key.pk);
        }),
    );
    const first = await again;
    await others;
    const last = await rewriteItems(table, countPeople, at);
    expect(first.due).toBe(10_000 - done);
    expect(first.rewritten + first.overtaken).toBe(first.due);
    expect(last).toEqual({ due: first.overtaken, rewritten: first.overtaken, overtaken: 0 });

    const items = await allItemsOf(table);
    const bookings = items.filter(({ entity }) => entity?.S === "booking");
    expect(bookings).toHaveLength(10_000);
    for (const item of bookings) {
      expect([item.shape?.N, item.people?.N, item.note]).toEqual(["2", "2", undefined]);
      expect(item.state?.S).toBe(cancelled.has(item.pk?.S ?? "") ? "cancelled" : "booked");
    }
    expect(items.filter(({ entity }) => entity?.S === "person")).toEqual([
      toItem({ pk: "PERSON#1", sk: "-", entity: "person", name: "stays" }),
    ]);
    expect(await rewriteItems(table, countPeople, at)).toEqual({ due: 0, rewritten: 0, overtaken: 0 });
  }, 600_000);
});

describe("a rewrite", () => {
  const itemOf = async (number: number): Promise<StoredItem> => {
    const Key = toItem({ ...bookingKey(codeOf(number)) });
    const { Item } = await table.client.send(new GetItemCommand({ TableName: table.name, Key, ConsistentRead: true }));
    if (Item === undefined) throw new Error("the booking is gone");
    return Item;
  };

  it("tells nobody anything: what it changes is no fact", async () => {
    const before = bookingItem(bookingOf(1));
    await put([before]);
    await rewriteItems(table, countPeople, at);
    const change = { pk: before.pk?.S ?? "", before, after: await itemOf(1) };
    expect(factsOfChange(change)).toEqual([]);
    // The same change with one more version would.
    const cancelled = { ...change.after, state: { S: "cancelled" }, version: { N: "2" } };
    expect(factsOfChange({ ...change, after: cancelled })).toHaveLength(1);
  });

  it("writes nothing until it is told to, and says how many are due", async () => {
    const before = bookingItem(bookingOf(1));
    await put([before]);
    expect(await rewriteItems(table, countPeople, { ...at, isApplied: false })).toEqual({
      due: 1,
      rewritten: 0,
      overtaken: 0,
    });
    expect(await itemOf(1)).toEqual(before);
  });

  it("leaves an item alone that somebody writes between its reading and its writing", async () => {
    await put([bookingItem(bookingOf(1))]);
    const meddling: Rewrite = { ...countPeople, reshape: (item) => item };
    const meddled: Table = {
      ...table,
      client: Object.assign(Object.create(table.client), {
        send: async (command: { input: { UpdateExpression?: string } }) => {
          if (command.input.UpdateExpression !== undefined) {
            await table.client.send(
              new PutItemCommand({
                TableName: table.name,
                Item: { ...bookingItem(bookingOf(1)), note: { S: "newer" } },
              }),
            );
          }
          return table.client.send(command as never);
        },
      }),
    };
    // The note is new, so no condition on what was read could see it: only what the rewrite itself sets is guarded beyond that.
    const adding: Rewrite = { ...meddling, reshape: (item) => ({ ...item, note: "mine" }) };
    expect(await rewriteItems(meddled, adding, at)).toEqual({ due: 1, rewritten: 0, overtaken: 1 });
    expect((await itemOf(1)).note).toEqual({ S: "newer" });
  });

  it("goes no faster than it is told", async () => {
    await put([1, 2, 3].map((number) => bookingItem(bookingOf(number))));
    const waited: number[] = [];
    await rewriteItems(table, countPeople, {
      ...at,
      perSecond: 10,
      pause: async (milliseconds) => {
        waited.push(milliseconds);
      },
    });
    expect(waited).toEqual([300]);
  });

  it("stops, with the key, at an item that it cannot reshape", async () => {
    await put([bookingItem(bookingOf(1))]);
    const failing: Rewrite = {
      ...countPeople,
      reshape: () => {
        throw new Error("nobody booked");
      },
    };
    const rewriting = rewriteItems(table, failing, at);
    await expect(rewriting).rejects.toThrow(`BOOKING#${codeOf(1)} - cannot be reshaped: nobody booked`);
  });

  it("stops, with the key, at an item that it would move", async () => {
    await put([bookingItem(bookingOf(1))]);
    const moving: Rewrite = { ...countPeople, reshape: (item) => ({ ...item, sk: "elsewhere" }) };
    await expect(rewriteItems(table, moving, at)).rejects.toThrow(`BOOKING#${codeOf(1)}`);
  });
});

describe("the file of a rewrite", () => {
  it("exports the rewrite", () => {
    expect(readRewrite({ rewrite: countPeople }, "count-people.ts")).toEqual(countPeople);
  });

  it.each([
    {},
    { rewrite: { ...countPeople, toShape: 1 } },
    { rewrite: { ...countPeople, reshape: "later" } },
    { rewrite: { ...countPeople, entity: "bookings" } },
  ])("is refused otherwise, before anything is read", (module) => {
    expect(() => readRewrite(module, "count-people.ts")).toThrow("count-people.ts has to export `rewrite`");
  });
});
