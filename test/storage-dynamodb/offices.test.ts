import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import type { Office } from "@sip/domain/offices/office";
import { addOffices } from "@sip/storage-dynamodb/add-offices";
import { toItem } from "@sip/storage-dynamodb/items";
import { officeNumberKey } from "@sip/storage-dynamodb/keys";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pekanbaru } from "../support/offices/offices.ts";
import { costOf, type Meter, meteredTable } from "../support/table/metered-table.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
let metered: ReturnType<typeof meteredTable>;
beforeAll(async () => {
  engine = await openTestTable({ hasStream: false });
});
afterAll(() => engine.close());
beforeEach(async () => {
  metered = meteredTable(await emptyTable(engine), engine.engine.endpoint);
});

const officeOf = (number: number): Office => ({
  ...pekanbaru,
  officeId: `kantor-${String(number).padStart(3, "0")}`,
  officeNumber: number + 1,
});
const country = Array.from({ length: 151 }, (_, number) => officeOf(number));
const operationsOf = async (meter: Meter, work: () => Promise<unknown>): Promise<string[]> => {
  const before = meter.operations.length;
  await work();
  return meter.operations.slice(before);
};

describe("an office is read alone, under a key of its own", () => {
  it("costs one read unit however many offices there are, and nothing for as long as it is kept", async () => {
    const { table, meter } = metered;
    await addOffices(table, country);
    const offices = storedOffices(table);
    const first = await costOf(meter, () => offices.find("kantor-077"));
    expect(first).toEqual({ requests: 1, readUnits: 1, writeUnits: 0 });
    expect(await operationsOf(meter, () => offices.find("kantor-077"))).toEqual([]);
    expect(await offices.find("kantor-077")).toEqual(officeOf(77));
  });

  it("does not exist when nobody added it, and is found as soon as somebody does", async () => {
    const { table } = metered;
    const offices = storedOffices(table);
    expect(await offices.find("kantor-001")).toBeUndefined();
    await addOffices(table, [officeOf(1)]);
    expect(await offices.find("kantor-001")).toEqual(officeOf(1));
  });

  it.each([
    { random: 0, keptMs: 45_000 },
    { random: 0.999_999, keptMs: 75_000 },
  ])("is read again after $keptMs ms, drawn so that a rush does not ask again in one second", async (drawn) => {
    const { table, meter } = metered;
    await addOffices(table, country.slice(0, 1));
    let now = 0;
    const offices = storedOffices(table, { nowMs: () => now, random: () => drawn.random });
    await offices.find("kantor-000");
    now = drawn.keptMs - 1_000;
    expect(await operationsOf(meter, () => offices.find("kantor-000"))).toEqual([]);
    now = drawn.keptMs;
    expect(await operationsOf(meter, () => offices.find("kantor-000"))).toEqual(["GetItem"]);
  });
});

describe("the list of offices", () => {
  it("has all of them, by name, and is empty before any is added", async () => {
    expect(await storedOffices(metered.table).list()).toEqual([]);
    await addOffices(metered.table, country.toReversed());
    expect(await storedOffices(metered.table).list()).toEqual(country);
  });

  it("keeps what an admin changed, and takes in what is new", async () => {
    const { table } = metered;
    await addOffices(table, [{ ...officeOf(1), officeNumber: 99 }]);
    await addOffices(table, [officeOf(1), officeOf(2)]);
    const listed = await storedOffices(table).list();
    expect(listed.map(({ officeId, officeNumber }) => [officeId, officeNumber])).toEqual([
      ["kantor-001", 99],
      ["kantor-002", 3],
    ]);
  });
});

describe("the number in a booking code", () => {
  it("leads to its office in two reads however many offices there are, and in none while the office is kept", async () => {
    const { table, meter } = metered;
    await addOffices(table, country);
    const offices = storedOffices(table);
    const first = await costOf(meter, () => offices.findByNumber(78));
    expect(first).toEqual({ requests: 2, readUnits: 1.5, writeUnits: 0 });
    expect(await operationsOf(meter, () => offices.findByNumber(78))).toEqual([]);
    expect(await offices.findByNumber(78)).toEqual(officeOf(77));
  });

  it("never leads elsewhere, so that a minute later only the office is read again", async () => {
    const { table, meter } = metered;
    await addOffices(table, country.slice(0, 2));
    let now = 0;
    const offices = storedOffices(table, { nowMs: () => now, random: () => 0 });
    await offices.findByNumber(2);
    now = 45_000;
    expect(await operationsOf(meter, () => offices.findByNumber(2))).toEqual(["GetItem"]);
  });

  it("leads nowhere when it is no office's, and to one that is added later", async () => {
    const { table } = metered;
    const offices = storedOffices(table);
    expect(await offices.findByNumber(2)).toBeUndefined();
    await addOffices(table, [officeOf(1)]);
    expect(await offices.findByNumber(2)).toEqual(officeOf(1));
  });

  it("is the one that the office in the table has, also where the data file says another", async () => {
    const { table } = metered;
    await addOffices(table, [{ ...officeOf(1), officeNumber: 99 }]);
    await addOffices(table, [officeOf(1)]);
    const offices = storedOffices(table);
    expect((await offices.findByNumber(99))?.officeId).toBe("kantor-001");
    expect(await offices.findByNumber(2)).toBeUndefined();
  });

  it("comes to offices that were added before numbers led anywhere", async () => {
    const { table } = metered;
    await addOffices(table, [officeOf(1)]);
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: toItem({ ...officeNumberKey(2) }) }));
    await addOffices(table, [officeOf(1)]);
    expect(await storedOffices(table).findByNumber(2)).toEqual(officeOf(1));
  });

  it("is never two offices': the second is not added", async () => {
    const { table } = metered;
    await addOffices(table, [officeOf(1)]);
    const second = addOffices(table, [{ ...officeOf(2), officeNumber: 2 }]);
    await expect(second).rejects.toThrow("the number 2 is not kantor-002's");
    expect(await storedOffices(table).find("kantor-002")).toBeUndefined();
  });
});
