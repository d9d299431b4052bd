import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { staffAct } from "@sip/domain/act";
import type { OfficeWithChange } from "@sip/domain/offices/office-days";
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
const changed = (overrides: OfficeWithChange["overrides"], version: number): OfficeWithChange => ({
  ...pekanbaru,
  overrides,
  version,
  daysChanged: { act },
});

describe("the days of an office in the table", () => {
  it("are changed for all who read it, and nothing else of it is", async () => {
    const table = await emptyTable(engine);
    await addOffices(table, [pekanbaru]);
    const days = storedOfficeDays(table);
    const next = changed([closed("2026-12-28")], 1);
    expect(await days.save({ ...next, address: "elsewhere", otherHours: [] }, 0)).toBe(true);
    expect(await days.find("pekanbaru")).toEqual({ ...next, otherHours: [] });
    expect(await days.list()).toEqual([{ ...next, otherHours: [] }]);
    expect(await storedOffices(table).find("pekanbaru")).toEqual({
      ...pekanbaru,
      overrides: next.overrides,
      otherHours: [],
    });
  });

  it("are not changed by who looked at another version", async () => {
    const table = await emptyTable(engine);
    await addOffices(table, [pekanbaru]);
    const days = storedOfficeDays(table);
    await days.save(changed([closed("2026-12-28")], 1), 0);
    expect(await days.save(changed([closed("2026-12-29")], 1), 0)).toBe(false);
    expect(await days.save(changed([closed("2026-12-29")], 3), 2)).toBe(false);
    expect((await days.find("pekanbaru"))?.overrides).toEqual([closed("2026-12-28")]);
    expect(await days.save(changed([closed("2026-12-29")], 2), 1)).toBe(true);
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
    expect(await storedOfficeDays(table).save(changed([], 1), 0)).toBe(true);
    expect(await allItemsOf(table)).toContainEqual(expect.objectContaining({ flag: { S: "of a newer release" } }));
  });

  it("make no office that was never added", async () => {
    const table = await emptyTable(engine);
    expect(await storedOfficeDays(table).save(changed([], 1), 0)).toBe(false);
    expect(await allItemsOf(table)).toEqual([]);
  });
});
