import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { type Application, lastStepOf } from "@sip/domain/applications/application";
import { remindPickUps } from "@sip/domain/applications/remind-pick-ups";
import { sweepDeadlines } from "@sip/domain/deadlines/sweep-deadlines";
import type { Booking } from "@sip/domain/queue/booking";
import { remindVisits } from "@sip/domain/queue/remind-visits";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { applicationItem } from "@sip/storage-dynamodb/application-item";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { type StoredItem, toItem } from "@sip/storage-dynamodb/items";
import type { Table } from "@sip/storage-dynamodb/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationOf, entriesOf, stepped } from "../support/applications/application.ts";
import { pekanbaru } from "../support/offices/offices.ts";
import { checkedInBooking } from "../support/queue/checked-in-booking.ts";
import { officesOf } from "../support/queue/queue-on-table.ts";
import { faultyTable } from "../support/table/faulty-table.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const offices = officesOf(pekanbaru);

const put = async (table: Table, ...items: readonly StoredItem[]): Promise<void> => {
  for (const Item of items) await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
};

/** Budi's application of this number, with these steps taken on Tuesday 22 December 2026 at 09:00 WIB. */
const budis = (number: number, ...names: readonly PassportStep[]): Application => {
  const at = "2026-12-22T02:00:00.000Z";
  const opened = applicationOf(number, {
    trackingCode: `7Q4M0ZK9T2XVB${number}`,
    bookingCode: "K7M-2QX-9RDT",
    steps: [{ step: "opened", at, by: "rina" }],
  });
  return { ...names.reduce((application, step) => stepped(application, step, at), opened), version: 2 };
};

/** As a newer release writes it: its last step is one that this release does not know. */
const newer = (application: Application): StoredItem => ({
  ...applicationItem(application, entriesOf(application)),
  ...toItem({ steps: [...application.steps.slice(0, -1), { ...lastStepOf(application), step: "laminated" }] }),
});
const item = (application: Application): StoredItem => applicationItem(application, entriesOf(application));

const interviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
const ready = [...interviewed, "verified", "adjudicated", "printed", "quality-checked", "ready"] as const;

const faultsOf = () => {
  const faults: unknown[] = [];
  const report = (fault: unknown): void => {
    faults.push(fault);
  };
  return { faults, report };
};

describe("an item that this release cannot read", () => {
  it("keeps no alert and no reminder from the others; the run then fails, and tells the place but not the person", async () => {
    const table = await emptyTable(engine);
    await put(table, newer(budis(1, ...interviewed)), item(budis(2, ...interviewed)));
    const parts = { applications: storedApplications(table), lists: storedApplicationLists(table), offices };
    const monday0730 = "2026-12-28T00:30:00.000Z";
    const run = await sweepDeadlines(parts)(monday0730).catch((fault: unknown) => fault);
    expect(run).toMatchObject({ message: "1 of 2 due deadlines failed" });
    const [fault] = run instanceof AggregateError ? run.errors : [];
    expect(String(fault)).toMatch(/"steps",\s*4,\s*"step"/);
    expect(String(fault)).not.toMatch(/BUDI|PKU|6281234567890|7Q4M/);
    expect((await parts.applications.find("PKU-26-000002"))?.alerts.atRiskAt).toBe(monday0730);
  });

  it("keeps no pick-up reminder from the others", async () => {
    const table = await emptyTable(engine);
    await put(table, newer(budis(1, ...ready)), item(budis(2, ...ready)));
    const parts = { applications: storedApplications(table), lists: storedApplicationLists(table), offices };
    const tuesday29 = "2026-12-29T09:00:00.000Z";
    await expect(remindPickUps(parts)(tuesday29)).rejects.toThrow("1 of 2 due pick-ups failed");
    expect((await parts.applications.find("PKU-26-000002"))?.reminded).toEqual({ day: 7, at: tuesday29 });
  });

  it("keeps no visit reminder from the others", async () => {
    const table = await emptyTable(engine);
    const remindAt = "2026-12-21T09:00:00.000Z";
    const { checkedInAt: _, ...base } = checkedInBooking();
    const booked: Booking = { ...base, date: "2026-12-22", state: "booked", remindAt };
    await put(
      table,
      { ...bookingItem({ ...booked, bookingCode: "AAA-AAA-AAAA" }), ...toItem({ state: "waiting" }) },
      bookingItem(booked),
    );
    const bookings = storedBookings(table);
    await expect(remindVisits({ offices, bookings })(remindAt)).rejects.toThrow("1 of 2 reminders failed");
    const { faults, report } = faultsOf();
    expect((await bookings.listArrivals("pekanbaru", "2026-12-22", report)).map((one) => one.remindedAt)).toEqual([
      remindAt,
    ]);
    expect(faults.length).toBe(1);
  });

  it("is missing in the lists of the office, which report it, and is a fault for who asks by its number", async () => {
    const table = await emptyTable(engine);
    await put(table, newer(budis(1, ...interviewed)), item(budis(2, ...interviewed)));
    const lists = storedApplicationLists(table);
    const { faults, report } = faultsOf();
    const numbers = (listed: readonly Application[]) => listed.map(({ applicationNumber }) => applicationNumber);
    expect(numbers(await lists.openDeadlines("pekanbaru", report))).toEqual(["PKU-26-000002"]);
    const page = await lists.page({ officeId: "pekanbaru", limit: 25 }, report);
    expect(numbers(page.applications)).toEqual(["PKU-26-000002"]);
    expect(faults.length).toBe(2);
    await expect(lists.findAll(["PKU-26-000001"])).rejects.toThrow();
  });
});

describe("a partition of a list that cannot be read", () => {
  it("keeps no alert of the other three; the run then fails", async () => {
    const table = await emptyTable(engine);
    const numbers = [1, 2, 3, 4];
    await put(table, ...numbers.map((number) => item(budis(number, ...interviewed))));
    const faulty = faultyTable(table, engine.engine.endpoint);
    // The first of the four questions, and all that it is asked again.
    faulty.faults.at = (position, operation) =>
      operation === "Query" && (position === 1 || position > 4) ? "throttled" : undefined;
    const lists = storedApplicationLists(faulty.table);
    const applications = storedApplications(table);
    const monday0730 = "2026-12-28T00:30:00.000Z";
    await expect(sweepDeadlines({ applications, lists, offices })(monday0730)).rejects.toThrow(
      "1 of 4 due deadlines failed",
    );
    const swept = await storedApplicationLists(table).findAll(numbers.map((number) => `PKU-26-00000${number}`));
    expect(swept.filter(({ alerts }) => alerts.atRiskAt === monday0730).length).toBe(3);
    expect(faulty.faults.seen.slice(0, 4)).toEqual(["Query", "Query", "Query", "Query"]);
  });
});
