import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { isoDate } from "@sip/calendar/date";
import type { Application } from "@sip/domain/applications/application";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { applicationItem } from "@sip/storage-dynamodb/application-item";
import type { Change } from "@sip/storage-dynamodb/change";
import { toItem } from "@sip/storage-dynamodb/items";
import { keepPace } from "@sip/storage-dynamodb/keep-pace";
import { paceKey } from "@sip/storage-dynamodb/keys";
import { storedPaces } from "@sip/storage-dynamodb/paces";
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

const tuesday = isoDate("2026-12-22");
const wednesday = isoDate("2026-12-23");

const line: readonly PassportStep[] = [
  "documents-complete",
  "paid",
  "biometrics-taken",
  "interviewed",
  "verified",
  "adjudicated",
  "printed",
  "quality-checked",
];

/** Begun on Tue 22 Dec 2026 at 09:00, one step each minute, up to the last before it is ready. */
const nearlyReady = (number: number): Application =>
  line.reduce(
    (application, step, index) => stepped(application, step, `2026-12-22T02:${String(index).padStart(2, "0")}:00.000Z`),
    applicationOf(number),
  );

const finishing = (number: number, at = "2026-12-22T03:00:00.000Z"): Required<Change> => {
  const [was, is] = [nearlyReady(number), stepped(nearlyReady(number), "ready", at)];
  const [before, after] = [was, is].map((application) => applicationItem(application, entriesOf(application)));
  if (before === undefined || after === undefined) throw new Error("no items");
  return { pk: `APPLICATION#${is.applicationNumber}`, before, after };
};

const read = (...dates: (typeof tuesday)[]) => storedPaces(table).finishedOn("pekanbaru", "passport", dates);

describe("what an office has finished, in the table", () => {
  it("is kept by the day, with the minutes from each step on", async () => {
    await keepPace(table)(finishing(1));
    await keepPace(table)(finishing(2, "2026-12-23T03:00:00.000Z"));
    expect(await read(tuesday)).toEqual([
      {
        on: "2026-12-22",
        startedOn: "2026-12-22",
        spans: {
          interviewed: 57,
          verified: 56,
          adjudicated: 55,
          printed: 54,
          "quality-checked": 53,
        },
      },
    ]);
    expect(await read(wednesday)).toMatchObject([
      { on: "2026-12-23", startedOn: "2026-12-22", spans: { verified: 566 } },
    ]);
    expect(await read(tuesday, wednesday)).toHaveLength(2);
    expect(await read(isoDate("2026-12-21"))).toEqual([]);
    expect(await storedPaces(table).finishedOn("makassar", "passport", [tuesday])).toEqual([]);
  });

  it("has each case once, though the stream brings its change again, also after others", async () => {
    for (const number of [1, 2, 1, 3, 2, 1]) await keepPace(table)(finishing(number));
    await Promise.all([1, 2, 3, 4].map((number) => keepPace(table)(finishing(number))));
    expect(await read(tuesday)).toHaveLength(4);
  });

  it("gets nothing from changes after the end, nor from what is still open", async () => {
    const { before, after, pk } = finishing(1);
    await keepPace(table)({ pk, before: after, after });
    await keepPace(table)({ pk, before, after: before });
    await keepPace(table)({ pk, after: { entity: { S: "booking" } } });
    expect(await read(tuesday)).toEqual([]);
  });

  it("leaves a case out on the day on which the steps of its service change, rather than mistake its minutes", async () => {
    const older = { ":line": ["opened", "ready"], ":this": new Set(["PKU-26-000009 0 30"]) };
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...paceKey("pekanbaru", "passport", tuesday) }),
        UpdateExpression: "SET #on = :on, #line = :line ADD cases :this",
        ExpressionAttributeNames: { "#on": "on", "#line": "line" },
        ExpressionAttributeValues: toItem({ ":on": tuesday, ...older }),
      }),
    );
    await keepPace(table)(finishing(1));
    expect(await read(tuesday)).toEqual([{ on: tuesday, startedOn: tuesday, spans: { opened: 30 } }]);
    await keepPace(table)(finishing(2, "2026-12-23T03:00:00.000Z"));
    expect(await read(wednesday)).toHaveLength(1);
  });

  it("is read again after ten minutes only, and is the same list until then", async () => {
    let nowMs = 0;
    const paces = storedPaces(table, { nowMs: () => nowMs });
    const ask = () => paces.finishedOn("pekanbaru", "passport", [tuesday]);
    const first = await ask();
    await keepPace(table)(finishing(1));
    nowMs = 599_999;
    expect(await ask()).toBe(first);
    nowMs = 600_000;
    expect(await ask()).toHaveLength(1);
  });
});

describe("what it costs", () => {
  it("is three write units in the mean to remember one of 125 cases of a day, and six for the last; the day is read for one", async () => {
    const { table: metered, meter } = meteredTable(table, engine.engine.endpoint);
    const kept = await costOf(meter, async () => {
      for (let number = 1; number <= 124; number += 1) await keepPace(metered)(finishing(number));
    });
    expect(kept.requests).toBe(124);
    expect(kept.writeUnits / 124).toBeLessThan(3);
    expect((await costOf(meter, () => keepPace(metered)(finishing(125)))).writeUnits).toBeLessThanOrEqual(6);
    const asked = await costOf(meter, () => storedPaces(metered).finishedOn("pekanbaru", "passport", [tuesday]));
    expect(asked).toMatchObject({ requests: 1, readUnits: 1 });
  });

  it("is one request and half a unit for each day to read them", async () => {
    const { table: metered, meter } = meteredTable(table, engine.engine.endpoint);
    await keepPace(table)(finishing(1));
    await keepPace(table)(finishing(2, "2026-12-23T03:00:00.000Z"));
    const asked = await costOf(meter, () =>
      storedPaces(metered).finishedOn("pekanbaru", "passport", [tuesday, wednesday]),
    );
    expect(asked).toEqual({ requests: 1, readUnits: 1, writeUnits: 0 });
  });
});
