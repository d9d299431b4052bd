import { BatchWriteItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Application } from "@sip/domain/applications/application";
import { sweepDeadlines } from "@sip/domain/deadlines/sweep-deadlines";
import { applicationItem } from "@sip/storage-dynamodb/application-item";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import type { StoredItem } from "@sip/storage-dynamodb/items";
import type { Table } from "@sip/storage-dynamodb/table";
import { applicationOf, entriesOf, stepped } from "../../support/applications/application.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { costOf, meteredTable } from "../../support/table/metered-table.ts";
import { countReads } from "../../support/table/read-counter.ts";
import { openTestTable } from "../../support/table/table.ts";

export interface SweepCost {
  readonly rows: number;
  readonly due: number;
  readonly told: number;
  readonly itemsPerDue: number;
  readonly requestsPerDue: number;
  readonly readUnits: number;
  readonly scanUnits: number;
}

/** Interviewed at this instant, at risk from the opening of the working day before the promised one. */
const promisedFrom = (at: string): Application => {
  const opened = applicationOf(0, { steps: [{ step: "opened", at, by: "rina" }] });
  const steps = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
  return { ...steps.reduce((application, step) => stepped(application, step, at), opened), version: 2 };
};

/** Promised Tue 29 Dec 2026 and at risk from Mon 28 Dec 07:30, all others promised a day later. */
const monday0730 = "2026-12-28T00:30:00.000Z";
const dueAtOnce = 60;

/** One sweep at which sixty promises come to be at risk, among so many rows of open applications. Exact counts. */
export const sweepCost = async (rows: number): Promise<SweepCost> => {
  const engine = await openTestTable({ hasStream: false });
  try {
    await load(engine, rows);
    const { table: metered, meter } = meteredTable(engine, engine.engine.endpoint);
    const { table, count } = countReads(metered);
    const sweep = sweepDeadlines({
      applications: storedApplications(table),
      lists: storedApplicationLists(table),
      offices: officesOf(pekanbaru),
    });
    let told = 0;
    const cost = await costOf(meter, async () => {
      told = await sweep(monday0730);
    });
    return {
      rows,
      due: dueAtOnce,
      told,
      itemsPerDue: count.itemsScanned / dueAtOnce,
      requestsPerDue: cost.requests / dueAtOnce,
      readUnits: cost.readUnits,
      scanUnits: await unitsOfScan(engine, rows),
    };
  } finally {
    await engine.close();
  }
};

const load = async (table: Table, rows: number): Promise<void> => {
  const [due, later] = ["2026-12-22T02:00:00.000Z", "2026-12-23T02:00:00.000Z"].map((at) => {
    const application = promisedFrom(at);
    return { application, entries: entriesOf(application) };
  });
  if (due === undefined || later === undefined) throw new Error("two days");
  const itemOf = (number: number): StoredItem => {
    const { application, entries } = number % (rows / dueAtOnce) < 1 ? due : later;
    const applicationNumber = `PKU-26-${String(number).padStart(6, "0")}`;
    // Out of the indexes that the sweep does not ask: so the rows are loaded in half the time.
    const {
      officeKey: _,
      stepKey: __,
      deadlineKey: ___,
      ...item
    } = applicationItem({ ...application, applicationNumber }, entries);
    return item;
  };
  const batchSize = 25;
  const write = (first: number): Promise<unknown> => {
    const requests = Array.from({ length: Math.min(batchSize, rows - first) }, (_, index) => ({
      PutRequest: { Item: itemOf(first + index) },
    }));
    return table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }));
  };
  const atOnce = 8 * batchSize;
  for (let first = 0; first < rows; first += atOnce) {
    const batches = Array.from({ length: 8 }, (_, index) => first + index * batchSize).filter((start) => start < rows);
    await Promise.all(batches.map(write));
  }
};

/**
 * What it would cost to look through the whole table instead, by the engine's own word for one page: the rows are alike.
 * All pages of 400,000 rows take the embedded engine most of an hour.
 */
const unitsOfScan = async (table: Table, rows: number): Promise<number> => {
  const { ConsumedCapacity, Count = 0 } = await table.client.send(
    new ScanCommand({ TableName: table.name, Select: "COUNT", ReturnConsumedCapacity: "TOTAL" }),
  );
  return Math.round(((ConsumedCapacity?.CapacityUnits ?? 0) * rows) / Count);
};
