import { isoDate } from "@sip/calendar/date";
import { officeAt } from "@sip/domain/offices/office-at";
import { showBooking } from "@sip/domain/queue/own-bookings";
import { nextRelease } from "@sip/domain/queue/release";
import { showAvailability } from "@sip/domain/queue/show-availability";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";
import { bookingRequest } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";

/** Mon 8 Feb 2027, the first day of Ramadan, at noon: the seats of this week are open. */
const now = "2027-02-08T05:00:00.000Z";
const beforeItWasPlanned = { ...pekanbaru, otherHours: [] };

const statesOf = async (date: string, pool = "online") => {
  const shown = await showAvailability(queueAt(now))({
    officeId: "pekanbaru",
    serviceId: "passport",
    from: date,
    to: date,
  });
  if (!shown.ok) throw new Error(shown.refusal.kind);
  return shown.value.sessions
    .filter((session) => session.pool === pool)
    .map(({ session, state, remaining }) => `${session} ${state} ${remaining}`);
};

describe("in Ramadan, 8 February to 9 March 2027", () => {
  it("a session before the doors open or beyond their closing is not on sale: Tue 9 Feb, 08.00 to 15.00", async () => {
    expect(await statesOf("2027-02-09")).toEqual([
      "07:30 closed 0",
      "08:30 open 13",
      "09:30 open 13",
      "10:30 open 13",
      "11:30 open 12",
      "12:30 open 12",
      "13:30 open 12",
      "14:30 closed 0",
    ]);
  });

  it("a session may end at closing: Fri 12 Feb, 14.30 to 15.30", async () => {
    expect(await statesOf("2027-02-12")).toContain("14:30 open 12");
  });

  it("that holds for the priority pool, too", async () => {
    expect((await statesOf("2027-02-09", "priority")).at(0)).toBe("07:30 closed 0");
  });

  it("it cannot be booked, and no seat is made for it (Tue 9 Feb, 07.30)", async () => {
    const queue = queueAt(now);
    expect(kindOf(await queue.book(bookingRequest(1, { date: "2027-02-09" })))).toBe("session-closed");
    expect([queue.state.dispensers.size, queue.state.seats.size]).toEqual([0, 0]);
  });

  it("no visit can be moved to it", async () => {
    const queue = queueAt(now);
    const own = await queue.bookOne(1, { date: "2027-02-10", session: "08:30" });
    expect(kindOf(await queue.reschedule({ ...own, date: "2027-02-11", session: "07:30" }))).toBe("session-closed");
    expect(kindOf(await queue.reschedule({ ...own, date: "2027-02-11", session: "09:30" }))).toBe("done");
  });

  it("the next release counts only what will be on sale", () => {
    const seats = (office: typeof pekanbaru) => nextRelease(officeAt(office, now), "passport")?.seats;
    // 07.30 and 14.30 from Monday to Thursday, 07.30 on Friday, with 16 or 15 seats each.
    expect((seats(beforeItWasPlanned) ?? 0) - (seats(pekanbaru) ?? 0)).toBe(5 * 17 + 4 * 15);
  });

  it("who booked it before the hours were known still sees the visit, under its number", async () => {
    const queue = queueAt(now, beforeItWasPlanned);
    const own = await queue.bookOne(1, { date: "2027-02-09" });
    const show = showBooking({ ...queue, offices: officesOf(pekanbaru) });
    expect(await show(own)).toMatchObject({
      ok: true,
      value: { date: "2027-02-09", session: "07:30", state: "booked", tickets: [{ ticketNumber: "A001" }] },
    });
    expect(await queue.arrivals({ officeId: "pekanbaru", date: isoDate("2027-02-09") })).toMatchObject({ ok: true });
  });

  it("the tickets of the others keep their numbers: 08.30 begins with A014", async () => {
    const queue = queueAt(now);
    const booked = await queue.book(bookingRequest(1, { date: "2027-02-09", session: "08:30" }));
    expect(booked).toMatchObject({ ok: true, value: { tickets: [{ ticketNumber: "A014" }] } });
  });
});

describe("a Ramadan that begins a day later than planned", () => {
  it("is one other date: Mon 8 Feb has its usual sessions again", async () => {
    const later = { ...pekanbaru, otherHours: pekanbaru.otherHours.map((each) => ({ ...each, from: "2027-02-09" })) };
    const queue = queueAt("2027-02-07T05:00:00.000Z", later);
    expect(kindOf(await queue.book(bookingRequest(1, { date: "2027-02-08" })))).toBe("done");
    expect(kindOf(await queue.book(bookingRequest(2, { date: "2027-02-09" })))).toBe("session-closed");
  });
});
