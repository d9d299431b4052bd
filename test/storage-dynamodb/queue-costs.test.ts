import { bookSlot } from "@sip/domain/queue/book-slot";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { officeWithQuota } from "../support/offices/offices-with-quota.ts";
import { adult } from "../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../support/queue/booking-request.ts";
import { queueOnTable } from "../support/queue/queue-on-table.ts";
import { costOf, type Meter, meteredTable } from "../support/table/metered-table.ts";
import { openTestTable, type TestTable } from "../support/table/table.ts";

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
  it("for one exactly 8 write units, 1.5 read units and 4 requests, the first of a session as well as the next", async () => {
    for (const _ of ["first", "second", "third"]) {
      const cost = await costOf(meter, async () => expect(await book(request())).toMatchObject({ ok: true }));
      expect(cost).toEqual({ requests: 4, writeUnits: 8, readUnits: 1.5 });
    }
    const inOrder = ["BatchGetItem", "UpdateItem", "UpdateItem", "TransactWriteItems"];
    expect(meter.operations.slice(0, 4)).toEqual(inOrder);
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
    expect(cost).toEqual({ requests: 4, writeUnits: 8, readUnits: 1.5 });
  });

  it("for a family of three: four units each, two for the phone and one each for its turn and the dispenser, in the same four requests", async () => {
    const cost = await costOf(meter, async () => expect(await book(request(3))).toMatchObject({ ok: true }));
    expect(cost).toEqual({ requests: 4, writeUnits: 16, readUnits: 2.5 });
  });
});

describe("a loser", () => {
  it("writes nothing, the first who finds the session full no more than the next", async () => {
    await book(request(3));
    // Alternatives are looked for in the same step: their reads are not counted here.
    const { writeUnits } = await costOf(meter, () => book(request()));
    expect(writeUnits).toBe(0);
    const losers = 50;
    const cost = await costOf(meter, async () => {
      for (let loser = 0; loser < losers; loser += 1) {
        expect(await book(request())).toMatchObject({ refusal: { kind: "session-full" } });
      }
    });
    expect(cost).toEqual({ requests: 2 * losers, writeUnits: 0, readUnits: 3.5 * losers });
  });

  it("who has a booking already pays for the count of what is told, and takes no seat", async () => {
    const own = request();
    await book(own);
    const again = () => book({ ...own, idempotencyKey: "another" });
    await again();
    expect(await costOf(meter, again)).toEqual({ requests: 2, writeUnits: 1, readUnits: 1.5 });
  });
});

it("the same request again is answered with one read of the phone and the person", async () => {
  const own = request();
  await book(own);
  const cost = await costOf(meter, async () => expect(await book(own)).toMatchObject({ ok: true }));
  expect(cost).toEqual({ requests: 1, writeUnits: 0, readUnits: 1.5 });
});
