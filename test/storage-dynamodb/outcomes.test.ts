import { GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { isoDate } from "@sip/calendar/date";
import type { Application } from "@sip/domain/applications/application";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { applicationItem } from "@sip/storage-dynamodb/application-item";
import type { Change } from "@sip/storage-dynamodb/change";
import { DueWeekItem } from "@sip/storage-dynamodb/entities/due-week";
import { fromItem, toItem } from "@sip/storage-dynamodb/items";
import { dueWeekKey } from "@sip/storage-dynamodb/keys";
import { storedOutcomes } from "@sip/storage-dynamodb/outcomes";
import { storedPaces } from "@sip/storage-dynamodb/paces";
import { rememberEnd } from "@sip/storage-dynamodb/remember-end";
import type { Table } from "@sip/storage-dynamodb/table";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applicationOf, entriesOf, stepped } from "../support/applications/application.ts";
import { costOf, meteredTable } from "../support/table/metered-table.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
let table: Table;
beforeAll(async () => {
  engine = await openTestTable({ hasStream: false });
});
beforeEach(async () => {
  table = await emptyTable(engine);
});
afterAll(() => engine.close());

/** Begun on Tue 22 Dec 2026 at 09:00, one step each minute: due on Tue 29 Dec at 16:00. */
const nearlyReady = (number: number): Application =>
  (
    [
      "documents-complete",
      "paid",
      "biometrics-taken",
      "interviewed",
      "verified",
      "adjudicated",
      "printed",
      "quality-checked",
    ] as const
  ).reduce(
    (application, step, index) => stepped(application, step, `2026-12-22T02:${String(index).padStart(2, "0")}:00.000Z`),
    applicationOf(number),
  );

const ending = (number: number, at: string, step: PassportStep = "ready"): Required<Change> => {
  const [was, is] = [nearlyReady(number), stepped(nearlyReady(number), step, at)];
  const [before, after] = [was, is].map((application) => applicationItem(application, entriesOf(application)));
  if (before === undefined || after === undefined) throw new Error("no items");
  return { pk: `APPLICATION#${is.applicationNumber}`, before, after };
};
const inTime = "2026-12-28T03:00:00.000Z";
const tooLate = "2027-01-04T03:00:00.000Z";

const monday = isoDate("2026-12-28");
const before = isoDate("2026-12-21");
const read = () => storedOutcomes(table).dueInWeeks("pekanbaru", [monday, before]);

describe("what became of an office's promises, in the table", () => {
  it("is kept by the week in which they were due, whenever and however the cases ended", async () => {
    for (const change of [ending(1, inTime), ending(2, tooLate), ending(3, tooLate, "withdrawn")]) {
      await rememberEnd(table)(change);
    }
    const [week, ...others] = await read();
    expect([week?.monday, others]).toEqual([monday, []]);
    expect(
      week?.outcomes.toSorted((one, other) => one.applicationNumber.localeCompare(other.applicationNumber)),
    ).toEqual([
      { applicationNumber: "PKU-26-000001", became: "kept" },
      { applicationNumber: "PKU-26-000002", became: "late" },
      { applicationNumber: "PKU-26-000003", became: "late" },
    ]);
    expect(await storedOutcomes(table).dueInWeeks("makassar", [monday])).toEqual([]);
  });

  it("has each case once, though the stream brings its change again, also after others", async () => {
    for (const number of [1, 2, 1, 3, 2, 1]) await rememberEnd(table)(ending(number, inTime));
    await Promise.all([1, 2, 3, 4].map((number) => rememberEnd(table)(ending(number, inTime))));
    expect((await read()).map(({ outcomes }) => outcomes.length)).toEqual([4]);
  });

  it("gets nothing from changes after the end, from what is open, nor from what was given up in time", async () => {
    const { before: open, after, pk } = ending(1, inTime);
    await rememberEnd(table)({ pk, before: after, after });
    await rememberEnd(table)({ pk, before: open, after: open });
    await rememberEnd(table)({ pk, after: { entity: { S: "booking" } } });
    await rememberEnd(table)(ending(2, inTime, "withdrawn"));
    expect(await read()).toEqual([]);
  });

  it("says nothing of how fast the office works where a case was given up: no forecast changes", async () => {
    await rememberEnd(table)(ending(1, tooLate, "withdrawn"));
    expect(await storedPaces(table).finishedOn("pekanbaru", "passport", [isoDate("2027-01-04")])).toEqual([]);
    expect(await read()).toHaveLength(1);
  });

  it("leaves out what a newer release says of a promise", async () => {
    await rememberEnd(table)(ending(1, inTime));
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...dueWeekKey("pekanbaru", monday) }),
        UpdateExpression: "ADD cases :this",
        ExpressionAttributeValues: toItem({ ":this": new Set(["PKU-26-000009 forgiven"]) }),
      }),
    );
    expect((await read()).map(({ outcomes }) => outcomes)).toEqual([
      [{ applicationNumber: "PKU-26-000001", became: "kept" }],
    ]);
  });

  it("names nobody, and goes a week after it was shown last", async () => {
    await rememberEnd(table)(ending(1, inTime));
    const Key = toItem({ ...dueWeekKey("pekanbaru", monday) });
    const { Item = {} } = await table.client.send(new GetItemCommand({ TableName: table.name, Key }));
    expect(fromItem(DueWeekItem, Item)).toEqual({ monday, cases: new Set(["PKU-26-000001 kept"]) });
    expect(Item.expiresAt).toEqual({ N: String(Date.parse("2027-03-01") / 1_000) });
  });
});

describe("what it costs", () => {
  it("is seven write units in the mean for one of 625 cases of a week, under 16 for the last; two read units for the week", async () => {
    const { table: metered, meter } = meteredTable(table, engine.engine.endpoint);
    const changes = Array.from({ length: 625 }, (_, index) => ending(index + 1, tooLate, "withdrawn"));
    const kept = await costOf(meter, async () => {
      for (const change of changes.slice(0, 624)) await rememberEnd(metered)(change);
    });
    expect(kept.requests).toBe(624);
    expect(kept.writeUnits / 624).toBeLessThan(8);
    const last = await costOf(meter, async () => {
      for (const change of changes.slice(624)) await rememberEnd(metered)(change);
    });
    expect(last.writeUnits).toBeLessThanOrEqual(16);
    const asked = await costOf(meter, () => storedOutcomes(metered).dueInWeeks("pekanbaru", [monday]));
    expect(asked).toMatchObject({ requests: 1, writeUnits: 0 });
    expect(asked.readUnits).toBeLessThanOrEqual(2);
  }, 60_000);
});
