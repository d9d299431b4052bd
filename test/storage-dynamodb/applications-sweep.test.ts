import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import type { Application } from "@sip/domain/applications/application";
import { sweepDeadlines } from "@sip/domain/deadlines/sweep-deadlines";
import { applicationItem } from "@sip/storage-dynamodb/application-item";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import type { StoredItem } from "@sip/storage-dynamodb/items";
import { afterAll, beforeAll, expect, it } from "vitest";
import { applicationOf, entriesOf, stepped } from "../support/applications/application.ts";
import { pekanbaru } from "../support/offices/offices.ts";
import { officesOf } from "../support/queue/queue-on-table.ts";
import { countReads } from "../support/table/read-counter.ts";
import { openTestTable, type TestTable } from "../support/table/table.ts";

/** Paid and photographed at this instant, at risk from the opening of the working day before the promised one. */
const promisedFrom = (at: string): Application => {
  const opened = applicationOf(0, { steps: [{ step: "opened", at, by: "rina" }] });
  const steps = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
  return { ...steps.reduce((application, step) => stepped(application, step, at), opened), version: 2 };
};

const openCases = 20_000;
const dueCases = 20;
/** Promised Tue 29 Dec 2026 and at risk from Mon 28 Dec 07:30, all others promised a day later. */
const due = promisedFrom("2026-12-22T02:00:00.000Z");
const later = promisedFrom("2026-12-23T02:00:00.000Z");
const monday0730 = "2026-12-28T00:30:00.000Z";

const isDueNumber = (number: number): boolean => number % (openCases / dueCases) === 7;
const numbered = (number: number): string => `PKU-26-${String(number).padStart(6, "0")}`;

/** The item as it is stored, but out of the indexes that the sweep does not ask: twenty thousand are loaded sooner. */
const itemOf = (number: number): StoredItem => {
  const application = isDueNumber(number) ? due : later;
  const {
    officeKey: _,
    stepKey: __,
    deadlineKey: ___,
    ...item
  } = applicationItem({ ...application, applicationNumber: numbered(number) }, entriesOf(application));
  return item;
};

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable({ hasStream: false });
  const batches = Array.from({ length: openCases / 25 }, (_, batch) =>
    Array.from({ length: 25 }, (_, index) => ({ PutRequest: { Item: itemOf(batch * 25 + index + 1) } })),
  );
  while (batches.length > 0) {
    await Promise.all(
      batches
        .splice(0, 8)
        .map((batch) => table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: batch } }))),
    );
  }
});
afterAll(() => table.close());

it("reads what is due and nothing else: 20 items with 20 due among 20,000 open, one query a shard, one write each", async () => {
  const { table: counted, count } = countReads(table);
  const sweep = sweepDeadlines({
    applications: storedApplications(counted),
    lists: storedApplicationLists(counted),
    offices: officesOf(pekanbaru),
  });
  expect(await sweep(monday0730)).toBe(dueCases);
  expect(count.itemsScanned).toBe(dueCases);
  expect(Object.fromEntries(count.requests)).toEqual({ QueryCommand: 4, PutItemCommand: dueCases });

  const dueNumbers = Array.from({ length: openCases }, (_, index) => index + 1).filter(isDueNumber);
  const swept = await storedApplicationLists(table).findAll(dueNumbers.map(numbered));
  expect(swept.filter(({ alerts }) => alerts.atRiskAt === monday0730).length).toBe(dueCases);

  expect(await sweep(monday0730)).toBe(0);
  expect([count.itemsScanned, count.requests.get("QueryCommand")]).toEqual([dueCases, 8]);
});
