import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Application } from "@sip/domain/applications/application";
import { applicationAt } from "@sip/domain/applications/application-at";
import { remindPapers } from "@sip/domain/applications/remind-papers";
import { remindPickUps } from "@sip/domain/applications/remind-pick-ups";
import { listDeadlines } from "@sip/domain/deadlines/list-deadlines";
import { sweepDeadlines } from "@sip/domain/deadlines/sweep-deadlines";
import { officeAt } from "@sip/domain/offices/office-at";
import { remindVisits } from "@sip/domain/queue/remind-visits";
import { reopenReturnedSeats } from "@sip/domain/queue/reopen-returned-seats";
import { listReviews } from "@sip/domain/reviews/list-reviews";
import { deadlineState } from "@sip/domain/services/sla-clock";
import { rethrow } from "@sip/domain/skip-and-report";
import { openSeals } from "@sip/sealing/open-seals";
import { demoPlan } from "@sip/seed/demo/demo-plan";
import { seedDemo } from "@sip/seed/seed-demo";
import { seedOffices } from "@sip/seed/seed-offices";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { storedOutcomes } from "@sip/storage-dynamodb/outcomes";
import { storedPaces } from "@sip/storage-dynamodb/paces";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pekanbaru } from "../support/offices/offices.ts";
import { officesOf } from "../support/queue/queue-on-table.ts";
import { keysSecretOf } from "../support/sealing/keys-secret.ts";
import { allItemsOf } from "../support/table/all-items.ts";
import { openTestTable, type TestTable } from "../support/table/table.ts";

const offices = officesOf(pekanbaru);
const keysSecret = keysSecretOf("a secret of the tests");

type Item = Record<string, AttributeValue>;

const textOf = (item: Item, name: string): string => item[name]?.S ?? item[name]?.N ?? "";

describe.each([
  ["Tue 24 Nov 2026 15.37 WIB", "2026-11-24T08:37:00.000Z"],
  ["Sun 29 Nov 2026 10.00 WIB", "2026-11-29T03:00:00.000Z"],
  ["Fri 1 Jan 2027 12.00 WIB, a holiday", "2027-01-01T05:00:00.000Z"],
  ["Fri 12 Mar 2027 10.00 WIB, in joint leave", "2027-03-12T03:00:00.000Z"],
])("a table seeded on %s", (_, now) => {
  const office = officeAt(pekanbaru, now);
  const plan = demoPlan(pekanbaru, now);
  const people = plan.flatMap((visit) => visit.people.map((person) => ({ visit, person })));
  const kept = people.filter(({ visit }) => visit.cancelledAt === undefined);
  const opened = people.filter(({ person }) => person.acts.length > 0);

  let table: TestTable;
  let items: Item[];
  const of = (entity: string) => items.filter((item) => textOf(item, "entity") === entity);
  const lists = () => storedApplicationLists(table);
  const applications = async (): Promise<readonly Application[]> =>
    (await lists().page({ officeId: "pekanbaru", limit: 500 }, rethrow)).applications;

  beforeAll(async () => {
    table = await openTestTable();
    await seedOffices(table);
    await seedDemo({ table, keysSecret, now });
    items = await allItemsOf(table);
  });
  afterAll(() => table.close());

  it("holds one seat for each person who has not given it back, and one record for each person", () => {
    expect(of("seat")).toHaveLength(kept.length);
    expect(of("person")).toHaveLength(people.length);
    expect(of("booking")).toHaveLength(plan.length);
    expect(of("application")).toHaveLength(opened.length);
  });

  it("has handed out no more seats than a session has", () => {
    let heldByAll = 0;
    for (const dispenser of of("dispenser")) {
      const [session, left, capacity] = ["pk", "left", "capacity"].map((name) => textOf(dispenser, name));
      const seats = `${session?.replace("DISPENSER", "SEAT")}#`;
      const held = of("seat").filter((seat) => textOf(seat, "pk").startsWith(seats)).length;
      expect(Number(left)).toBeGreaterThanOrEqual(0);
      expect(held).toBeLessThanOrEqual(Number(capacity) - Number(left));
      heldByAll += held;
    }
    expect(heldByAll).toBe(kept.length);
  });

  it("shows every booking to its owner, without the stream", async () => {
    const { phoneIds } = openSeals(keysSecret);
    const found = await Promise.all(
      plan.map(({ contact }) => storedBookings(table).listByPhone(phoneIds.idOf(contact.phone), "")),
    );
    expect(found.map((bookings) => bookings.length)).toEqual(plan.map(() => 1));
    const stateOf = ({ cancelledAt, checkedInAt }: (typeof plan)[number]) =>
      cancelledAt !== undefined ? "cancelled" : checkedInAt !== undefined ? "checked-in" : "booked";
    expect(found.map(([booking]) => booking?.state)).toEqual(plan.map(stateOf));
  });

  it("shows the arrivals of every day", async () => {
    const days = [...new Set(kept.map(({ visit }) => (visit.moved ?? visit).date))];
    const arrivals = await Promise.all(
      days.map((day) => storedBookings(table).listArrivals("pekanbaru", day, rethrow)),
    );
    expect(arrivals.flat().flatMap(({ applicants }) => applicants)).toHaveLength(kept.length);
  });

  it("has taken every step of the plan, at its time", async () => {
    const takenIn = (application: Application) => application.steps.map(({ step, at, by }) => [step, at, by].join(" "));
    const planned = opened.map(({ person }) =>
      person.acts.flatMap((act) => (act.kind === "step" ? [[act.step, act.at, act.by].join(" ")] : [])),
    );
    expect((await applications()).map(takenIn).sort()).toEqual(planned.sort());
  });

  it("numbers the applications in the order in which they were opened", async () => {
    const byNumber = (await applications()).toSorted((a, b) => (a.applicationNumber < b.applicationNumber ? -1 : 1));
    const openedAt = byNumber.map(({ steps }) => steps[0].at);
    expect(openedAt).toEqual(openedAt.toSorted());
  });

  it("shows supervisors what is late and what will be, one of it taken over", async () => {
    const deadlines = listDeadlines({
      lists: lists(),
      offices,
      outcomes: storedOutcomes(table),
      paces: storedPaces(table),
      clock: () => now,
      report: rethrow,
    });
    const found = await deadlines({ officeId: "pekanbaru" });
    const shown = found.ok ? found.value.deadlines : [];
    expect(shown.filter(({ state }) => state === "at-risk").length).toBeGreaterThanOrEqual(5);
    expect(shown.filter(({ state }) => state === "breached").length).toBeGreaterThanOrEqual(5);
    expect(shown.filter(({ forecast }) => forecast !== null).length).toBeGreaterThanOrEqual(3);
    expect(shown.filter(({ acknowledgedBy }) => acknowledgedBy === "pengawas")).toHaveLength(1);
  });

  it("shows supervisors what was late or long without a due day when it ended, and what one hand did within a minute", async () => {
    const reviews = listReviews({ lists: lists(), offices, clock: () => now, report: rethrow });
    const found = await reviews({ officeId: "pekanbaru", state: "open", limit: 100 });
    const shown = found.ok ? found.value.reviews.map(({ flags }) => [...new Set(flags.map(({ kind }) => kind))]) : [];
    expect(shown.toSorted()).toEqual([["given-up-in-trouble"], ["late"], ["late"], ["too-fast", "one-hand"]]);
  });

  it("has told every alert but two", async () => {
    const untold = (await applications()).filter((application) => {
      const { clock } = applicationAt(application, office);
      const state = deadlineState(clock, now);
      const { alerts } = application;
      if (clock.state !== "running" || state === "open") return false;
      return (state === "breached" ? alerts.breachedAt : alerts.atRiskAt) === undefined;
    });
    expect(untold).toHaveLength(2);
  });

  it("leaves the schedules nothing else to do", async () => {
    const parts = { applications: storedApplications(table), lists: lists(), offices };
    expect(await sweepDeadlines(parts)(now)).toBe(2);
    expect(await remindPickUps(parts)(now)).toBe(0);
    expect(await remindPapers(parts)(now)).toBe(0);
    const bookings = storedBookings(table);
    expect(await remindVisits({ offices, bookings })(now)).toBe(0);
    // The seat given back on a day to come, if there is one.
    const given = plan.filter(({ cancelledAt, date }) => cancelledAt !== undefined && date > office.time.dateOf(now));
    const reopened = await reopenReturnedSeats({ offices, bookings, dispensers: storedDispensers(table) })(now);
    expect(reopened).toBeLessThanOrEqual(given.length);
  });

  it("has reminded of the waiting passports as often as was due, at 09.00 of the day", async () => {
    const waiting = (await applications()).flatMap((application) => {
      const { pickUp } = applicationAt(application, office);
      return pickUp === undefined ? [] : [{ reminded: application.reminded, reminders: pickUp.reminders }];
    });
    const due = waiting.map(({ reminders }) => reminders.findLast(({ at }) => at <= now));
    expect(waiting.map(({ reminded }) => reminded)).toEqual(due);
    expect(due.filter((reminder) => reminder !== undefined).length).toBeGreaterThanOrEqual(5);
  });
});
