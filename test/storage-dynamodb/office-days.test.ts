import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { staffAct } from "@sip/domain/act";
import type { DaysChange } from "@sip/domain/offices/office-days";
import { addOffices } from "@sip/storage-dynamodb/add-offices";
import { toItem } from "@sip/storage-dynamodb/items";
import { officeKey } from "@sip/storage-dynamodb/keys";
import { storedOfficeDays } from "@sip/storage-dynamodb/office-days";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pekanbaru } from "../support/offices/offices.ts";
import { allItemsOf } from "../support/table/all-items.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable({ hasStream: false });
});
afterAll(() => engine.close());

const admin = { officeId: "pekanbaru", by: "ratna", role: "admin" } as const;
const act = staffAct("change-office-days", admin, "2026-12-23T03:00:00.000Z", "Circular of the regent");
const closed = (date: string) => ({ date, open: false, reason: { id: "Kabut asap", en: "Haze" } });
const changed = (overrides: DaysChange["overrides"], version: number): DaysChange => ({
  officeId: "pekanbaru",
  version,
  act,
  dates: overrides.map(({ date }) => date),
  overrides,
  otherHours: [],
});

describe("the days of an office in the table", () => {
  it("are changed for all who read it, and nothing else of it is", async () => {
    const table = await emptyTable(engine);
    await addOffices(table, [pekanbaru]);
    const days = storedOfficeDays(table);
    const { overrides, otherHours, ...next } = changed([closed("2026-12-28")], 1);
    expect(await days.change({ ...next, overrides, otherHours })).toBe(true);
    const office = { ...pekanbaru, overrides, otherHours, version: 1, daysChanged: { act } };
    expect(await days.find("pekanbaru")).toEqual(office);
    expect(await days.list()).toEqual([office]);
    expect(await storedOffices(table).find("pekanbaru")).toEqual({ ...pekanbaru, overrides, otherHours });
  });

  it("are not changed by who looked at another version, and nothing is kept of that", async () => {
    const table = await emptyTable(engine);
    await addOffices(table, [pekanbaru]);
    const days = storedOfficeDays(table);
    await days.change(changed([closed("2026-12-28")], 1));
    expect(await days.change(changed([closed("2026-12-29")], 1))).toBe(false);
    expect(await days.change(changed([closed("2026-12-29")], 3))).toBe(false);
    expect((await days.find("pekanbaru"))?.overrides).toEqual([closed("2026-12-28")]);
    expect(await days.listChanges("pekanbaru", [3, 2, 1])).toEqual([changed([closed("2026-12-28")], 1)]);
    expect(await days.change(changed([closed("2026-12-29")], 2))).toBe(true);
  });

  it("keep each change: who made it, when and why, the last first", async () => {
    const table = await emptyTable(engine);
    await addOffices(table, [pekanbaru]);
    const days = storedOfficeDays(table);
    const [first, second] = [changed([closed("2026-12-28")], 1), changed([], 2)];
    for (const change of [first, second]) await days.change(change);
    expect(await days.listChanges("pekanbaru", [1, 2])).toEqual([second, first]);
    expect(await days.listChanges("pekanbaru", [])).toEqual([]);
  });

  it("let no change be written again, not even when the office has lost its version", async () => {
    const table = await emptyTable(engine);
    await addOffices(table, [pekanbaru]);
    const days = storedOfficeDays(table);
    await days.change(changed([closed("2026-12-28")], 1));
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...officeKey("pekanbaru") }),
        UpdateExpression: "REMOVE version",
      }),
    );
    expect(await days.change(changed([], 1))).toBe(false);
    expect((await days.find("pekanbaru"))?.overrides).toEqual([closed("2026-12-28")]);
  });

  it("are settled for good, unless they were changed again", async () => {
    const table = await emptyTable(engine);
    await addOffices(table, [pekanbaru]);
    const days = storedOfficeDays(table);
    await days.change(changed([], 1));
    const settledAt = "2026-12-23T03:05:00.000Z";
    expect(await days.settle("pekanbaru", 2, settledAt)).toBe(false);
    expect((await days.find("pekanbaru"))?.daysChanged).toEqual({ act });
    expect(await days.settle("pekanbaru", 1, settledAt)).toBe(true);
    expect((await days.find("pekanbaru"))?.daysChanged).toEqual({ act, settledAt });
  });

  it("of an office that was stored before it had a version, or by a newer release, are changed and nothing is lost", async () => {
    const table = await emptyTable(engine);
    await addOffices(table, [pekanbaru]);
    const odd = new UpdateItemCommand({
      TableName: table.name,
      Key: toItem({ ...officeKey("pekanbaru") }),
      UpdateExpression: "SET flag = :flag REMOVE version",
      ExpressionAttributeValues: toItem({ ":flag": "of a newer release" }),
    });
    await table.client.send(odd);
    expect(await storedOfficeDays(table).change(changed([], 1))).toBe(true);
    expect(await allItemsOf(table)).toContainEqual(expect.objectContaining({ flag: { S: "of a newer release" } }));
  });

  it("make no office that was never added", async () => {
    const table = await emptyTable(engine);
    expect(await storedOfficeDays(table).change(changed([], 1))).toBe(false);
    expect(await allItemsOf(table)).toEqual([]);
  });
});
