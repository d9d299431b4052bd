import { bookSlot } from "@sip/domain/queue/book-slot";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { adult } from "../support/applicants.ts";
import { afterRelease, bookingRequest } from "../support/booking-request.ts";
import { costOf, type Meter, meteredTable } from "../support/metered-table.ts";
import { officeWithQuota } from "../support/offices-with-quota.ts";
import { queueOnTable } from "../support/queue-on-table.ts";
import { openTestTable, type TestTable } from "../support/table.ts";

let table: TestTable;
let meter: Meter;
let book: ReturnType<typeof bookSlot>;
let day = 0;

beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

/** Each test has a working day of its own: Monday 21 Dec, Tuesday 22 Dec, … */
const dates = ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-28", "2026-12-29", "2026-12-30"];
let date = "";
beforeEach(() => {
  date = dates[day++] ?? "";
  const metered = meteredTable(table, table.engine.endpoint);
  meter = metered.meter;
  const afterBothReleases = "2026-12-25T07:00:00.000Z";
  book = bookSlot(queueOnTable(metered.table, day > 3 ? afterBothReleases : afterRelease, officeWithQuota(3)));
});

let person = 0;
const request = (size = 1, changes = {}) => {
  const applicants = Array.from({ length: size }, () => adult(person++));
  return bookingRequest(person, { applicants, date, ...changes });
};

describe("a booking costs", () => {
  it("for one exactly 5 write units, 1 read unit and 3 requests, the first of a session as well as the next", async () => {
    for (const _ of ["first", "second", "third"]) {
      const cost = await costOf(meter, async () => expect(await book(request())).toMatchObject({ ok: true }));
      expect(cost).toEqual({ requests: 3, writeUnits: 5, readUnits: 1 });
    }
    expect(meter.operations.slice(0, 3)).toEqual(["GetItem", "UpdateItem", "TransactWriteItems"]);
  });

  it("no more with the longest name, key and two channels that a request may have", async () => {
    const longest = request(1, {
      applicants: [
        { ...adult(900), fullName: `${"Maharani ".repeat(11)}X`, applicationType: "PENGGANTIAN_HABIS_BERLAKU" },
      ],
      idempotencyKey: "k".repeat(200),
      contact: { channels: ["whatsapp", "sms"], language: "id" },
    });
    const cost = await costOf(meter, async () => expect(await book(longest)).toMatchObject({ ok: true }));
    expect(cost).toEqual({ requests: 3, writeUnits: 5, readUnits: 1 });
  });

  it("for a family of three: four units each and one for the dispenser, in the same three requests", async () => {
    const cost = await costOf(meter, async () => expect(await book(request(3))).toMatchObject({ ok: true }));
    expect(cost).toEqual({ requests: 3, writeUnits: 13, readUnits: 3 });
  });
});

describe("a loser", () => {
  it("who finds the session full pays one unit; once that is known, nothing is written", async () => {
    await book(request(3));
    await costOf(meter, () => book(request()));
    const losers = 50;
    const cost = await costOf(meter, async () => {
      for (let loser = 0; loser < losers; loser += 1) {
        expect(await book(request())).toMatchObject({ refusal: { kind: "session-full" } });
      }
    });
    expect(cost).toEqual({ requests: losers, writeUnits: 0, readUnits: losers });
  });

  it("who has a booking already pays one read", async () => {
    const own = request();
    await book(own);
    const cost = await costOf(meter, () => book({ ...own, idempotencyKey: "another" }));
    expect(cost).toEqual({ requests: 1, writeUnits: 0, readUnits: 1 });
  });
});

it("the same request again is answered with one read", async () => {
  const own = request();
  await book(own);
  const cost = await costOf(meter, async () => expect(await book(own)).toMatchObject({ ok: true }));
  expect(cost).toEqual({ requests: 1, writeUnits: 0, readUnits: 1 });
});
