import type { Office } from "@sip/domain/offices/office";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { checkIn } from "@sip/domain/queue/check-in";
import { healGaps } from "@sip/domain/queue/heal-gaps";
import { listArrivals } from "@sip/domain/queue/list-arrivals";
import { listBookings } from "@sip/domain/queue/list-bookings";
import { remindVisits } from "@sip/domain/queue/remind-visits";
import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { showBooking } from "@sip/domain/queue/show-booking";
import { describe, expect, it } from "vitest";
import { adult } from "../../support/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/booking-request.ts";
import { pekanbaru } from "../../support/offices.ts";
import { officeWithQuota, officeWithSessions } from "../../support/offices-with-quota.ts";
import { queueInMemory } from "../../support/queue-in-memory.ts";
import { officesOf, seals } from "../../support/queue-on-table.ts";

const queueAt = (now: string, office: Office = pekanbaru) => {
  const present = { now };
  const ports = { ...queueInMemory(), ...seals, offices: officesOf(office), clock: () => present.now };
  const book = bookSlot(ports);
  return {
    ...ports,
    present,
    book,
    bookOne: async (number: number, changes = {}) => {
      const booked = await book(bookingRequest(number, changes));
      if (!booked.ok) throw new Error(booked.refusal.kind);
      return { bookingCode: booked.value.bookingCode, phone: bookingRequest(number).phone };
    },
    show: showBooking(ports),
    list: listBookings(ports),
    cancel: cancelBooking(ports),
    reschedule: rescheduleBooking(ports),
    checkIn: checkIn(ports),
    arrivals: listArrivals(ports),
    heal: healGaps(ports),
    remind: remindVisits(ports),
  };
};

const kindOf = (result: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  result.ok ? "done" : result.refusal.kind;

describe("showing a booking", () => {
  it("works by its code the moment it is made, in any writing, and also once the stream has brought it", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode, phone } = await queue.bookOne(1);
    const shown = await queue.show({ bookingCode: bookingCode.toLowerCase().replaceAll("-", ""), phone });
    expect(shown).toEqual({
      ok: true,
      value: {
        bookingCode,
        officeId: "pekanbaru",
        date: "2026-12-22",
        session: "07:30",
        pool: "online",
        state: "booked",
        arriveAt: "2026-12-22T07:00:00+07:00",
        bookedAt: "2026-12-18T14:30:00+07:00",
        reschedulesLeft: 1,
        rescheduleUntil: "2026-12-21T23:59:59+07:00",
        tickets: [{ ticketNumber: "A001", applicantName: "PEMOHON B" }],
        applicants: [
          {
            ticketNumber: "A001",
            applicantName: "PEMOHON B",
            nikLast4: "0002",
            applicationType: "BARU",
            bookType: "ELEKTRONIK_48",
            validityYears: 10,
            fee: 950_000,
          },
        ],
      },
    });
    queue.project();
    expect(await queue.show({ bookingCode, phone })).toEqual(shown);
  });

  it("is for the phone that booked; for others, and for codes nobody has, there is nothing", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    for (const code of [bookingCode, "ABC-DEF-GHJ", "nonsense", ""]) {
      expect(kindOf(await queue.show({ bookingCode: code, phone: "+628119999999" }))).toBe("not-found");
    }
  });

  it("lists one's own, newest first", async () => {
    const queue = queueAt(afterRelease);
    const first = await queue.bookOne(1);
    queue.present.now = "2026-12-18T07:31:00.000Z";
    await queue.bookOne(2);
    const second = await queue.bookOne(3, { phone: first.phone });
    queue.project();
    expect((await queue.list({ phone: first.phone })).map(({ bookingCode }) => bookingCode)).toEqual([
      second.bookingCode,
      first.bookingCode,
    ]);
  });
});

describe("cancelling", () => {
  it.each([true, false])(
    "frees the places and the people; again it answers the same (brought by the stream: %s)",
    async (isProjected) => {
      const queue = queueAt(afterRelease);
      const own = await queue.bookOne(1, { applicants: [adult(1), adult(2)] });
      if (isProjected) queue.project();
      const cancelled = await queue.cancel(own);
      expect(cancelled).toMatchObject({ ok: true, value: { state: "cancelled" } });
      expect(await queue.cancel(own)).toEqual(cancelled);
      queue.project();
      expect(queue.state.slots.size).toBe(0);
      expect(await queue.show(own)).toEqual(cancelled);
      expect(kindOf(await queue.book(bookingRequest(2, { idempotencyKey: "again" })))).toBe("done");
    },
  );

  it("is possible until the session begins (Tue 22 Dec, 07.30), and not once people are there", async () => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1);
    const other = await queue.bookOne(2);
    queue.present.now = "2026-12-22T00:29:59.999Z";
    await queue.checkIn({ officeId: "pekanbaru", bookingCode: other.bookingCode });
    expect(kindOf(await queue.cancel(other))).toBe("too-late");
    queue.present.now = "2026-12-22T00:30:00.000Z";
    expect(kindOf(await queue.cancel(own))).toBe("too-late");
    expect(queue.state.slots.size).toBe(2);
  });

  it("of somebody else's booking finds nothing", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    expect(kindOf(await queue.cancel({ bookingCode, phone: "+628119999999" }))).toBe("not-found");
    expect(queue.state.slots.size).toBe(1);
  });
});

describe("places given back", () => {
  /** A quota of one, sold and given back at 14.43. */
  const givenBack = async () => {
    const queue = queueAt("2026-12-18T07:43:00.000Z", officeWithQuota(1));
    await queue.cancel(await queue.bookOne(1));
    return queue;
  };

  it("cannot be had at once: who cancels cannot hand the place to a friend", async () => {
    const queue = await givenBack();
    expect(kindOf(await queue.book(bookingRequest(2)))).toBe("session-full");
  });

  it("open for everybody at the next quarter hour", async () => {
    const queue = await givenBack();
    expect(await queue.heal("2026-12-18T07:45:00.000Z")).toBe(1);
    queue.present.now = "2026-12-18T07:45:00.001Z";
    const booked = await queue.book(bookingRequest(2));
    expect(booked).toMatchObject({ ok: true, value: { tickets: [{ ticketNumber: "A001" }] } });
  });

  it("wait for the quarter hour after that when they came back in the last two minutes", async () => {
    const queue = queueAt("2026-12-18T07:30:00.000Z", officeWithQuota(1));
    const own = await queue.bookOne(1);
    queue.present.now = "2026-12-18T07:43:00.001Z";
    await queue.cancel(own);
    expect(await queue.heal("2026-12-18T07:45:00.000Z")).toBe(0);
    expect(await queue.heal("2026-12-18T08:00:00.000Z")).toBe(1);
  });

  it("come under a new code, and the old code stays the cancelled booking", async () => {
    const queue = queueAt("2026-12-18T07:43:00.000Z", officeWithQuota(1));
    const old = await queue.bookOne(1);
    await queue.cancel(old);
    await queue.heal("2026-12-18T07:45:00.000Z");
    queue.present.now = "2026-12-18T07:46:00.000Z";
    const next = await queue.bookOne(2);
    expect(next.bookingCode).not.toBe(old.bookingCode);
    expect(await queue.show(old)).toMatchObject({ value: { state: "cancelled" } });
    expect(await queue.show(next)).toMatchObject({ value: { state: "booked" } });
  });
});

describe("the sweep for gaps", () => {
  it("leaves a session alone while seats were taken in the last two minutes", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(3));
    await queue.dispensers.take(
      { officeId: "pekanbaru", date: "2026-12-22", session: "07:30", pool: "online" },
      2,
      3,
      afterRelease,
    );
    expect(await queue.heal("2026-12-18T07:31:59.999Z")).toBe(0);
    expect(await queue.heal("2026-12-18T07:32:00.000Z")).toBe(2);
    expect(await queue.heal("2026-12-18T07:45:00.000Z")).toBe(0);
  });

  it("reads no places of a session that has not moved since it was found whole", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(3));
    await queue.bookOne(1);
    let reads = 0;
    const heal = healGaps({
      ...queue,
      bookings: {
        heldSeats: (session, seats) => {
          reads += 1;
          return queue.bookings.heldSeats(session, seats);
        },
      },
    });
    await heal("2026-12-18T07:45:00.000Z");
    await heal("2026-12-18T08:00:00.000Z");
    expect(reads).toBe(1);
  });

  it("brings the seats of a capacity that was raised", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(1));
    await queue.bookOne(1);
    const raised = officesOf(officeWithQuota(3));
    expect(await healGaps({ ...queue, offices: raised })("2026-12-18T07:45:00.000Z")).toBe(2);
    const book = bookSlot({ ...queue, offices: raised });
    expect(await book(bookingRequest(2, { applicants: [adult(2), adult(3)] }))).toMatchObject({ ok: true });
    expect(kindOf(await book(bookingRequest(4)))).toBe("session-full");
  });

  it("sells no seat above a capacity that was lowered", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(3));
    await queue.bookOne(1);
    const book = bookSlot({ ...queue, offices: officesOf(officeWithQuota(1)) });
    expect(kindOf(await book(bookingRequest(2)))).toBe("session-full");
    expect(queue.state.slots.size).toBe(1);
  });
});

describe("moving a visit", () => {
  const to = (session: string, date = "2026-12-22") => ({ date, session });

  it("takes the new places, then frees the old ones; the code stays", async () => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1, { applicants: [adult(1), adult(2)] });
    const moved = await queue.reschedule({ ...own, ...to("09:30", "2026-12-23") });
    expect(moved).toMatchObject({
      ok: true,
      value: {
        bookingCode: own.bookingCode,
        date: "2026-12-23",
        session: "09:30",
        arriveAt: "2026-12-23T09:00:00+07:00",
        reschedulesLeft: 0,
        tickets: [{ ticketNumber: "A027" }, { ticketNumber: "A028" }],
      },
    });
    expect([...queue.state.slots.keys()]).toEqual([
      "pekanbaru 2026-12-23 09:30 online 1",
      "pekanbaru 2026-12-23 09:30 online 2",
    ]);
    expect(await queue.show(own)).toEqual(moved);
  });

  it("to where it is already changes nothing and costs no change", async () => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1);
    expect(await queue.reschedule({ ...own, ...to("07:30") })).toMatchObject({
      ok: true,
      value: { reschedulesLeft: 1 },
    });
    expect(queue.state.slots.size).toBe(1);
  });

  it("keeps the old place when the new session is full", async () => {
    const queue = queueAt(afterRelease, officeWithSessions(["07:30", "08:30"], 1));
    const own = await queue.bookOne(1);
    await queue.bookOne(2, { session: "08:30" });
    expect(kindOf(await queue.reschedule({ ...own, ...to("08:30") }))).toBe("session-full");
    expect(await queue.show(own)).toMatchObject({ value: { session: "07:30", state: "booked" } });
  });

  it("is possible once", async () => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1);
    await queue.reschedule({ ...own, ...to("08:30") });
    expect(kindOf(await queue.reschedule({ ...own, ...to("09:30") }))).toBe("reschedule-limit");
  });

  it("is possible until the end of the day before (Monday 21 Dec)", async () => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1);
    const other = await queue.bookOne(2);
    queue.present.now = "2026-12-21T16:59:59.000Z";
    expect(kindOf(await queue.reschedule({ ...own, ...to("08:30") }))).toBe("done");
    queue.present.now = "2026-12-21T17:00:00.000Z";
    expect(kindOf(await queue.reschedule({ ...other, ...to("08:30") }))).toBe("too-late");
  });

  it.each([
    ["before the release", to("07:30", "2026-12-28"), "not-released"],
    ["to a holiday", to("07:30", "2026-12-25"), "session-closed"],
    ["to the past", to("07:30", "2026-12-17"), "session-closed"],
    ["to an hour that is none", to("07:45"), "invalid"],
    ["to 30 February", to("07:30", "2026-02-30"), "invalid"],
  ])("%s", async (_, target, expected) => {
    const queue = queueAt(afterRelease);
    expect(kindOf(await queue.reschedule({ ...(await queue.bookOne(1)), ...target }))).toBe(expected);
  });

  it("of a cancelled booking is refused, of somebody else's finds nothing", async () => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1);
    expect(kindOf(await queue.reschedule({ ...own, phone: "+628119999999", ...to("08:30") }))).toBe("not-found");
    await queue.cancel(own);
    expect(kindOf(await queue.reschedule({ ...own, ...to("08:30") }))).toBe("booking-cancelled");
  });
});

describe("at the counter", () => {
  const officeId = "pekanbaru";

  it("people are checked in on their day; again gives the same tickets", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1, { applicants: [adult(1), adult(2)] });
    expect(await queue.checkIn({ officeId, bookingCode })).toMatchObject({
      refusal: { kind: "not-today", date: "2026-12-22", session: "07:30" },
    });
    queue.present.now = "2026-12-22T00:10:00.000Z";
    const checkedIn = await queue.checkIn({ officeId, bookingCode: bookingCode.toLowerCase() });
    expect(checkedIn).toEqual({
      ok: true,
      value: {
        bookingCode,
        tickets: [
          { ticketNumber: "A001", applicantName: "PEMOHON B" },
          { ticketNumber: "A002", applicantName: "PEMOHON C" },
        ],
      },
    });
    queue.present.now = "2026-12-22T00:11:00.000Z";
    expect(await queue.checkIn({ officeId, bookingCode })).toEqual(checkedIn);
    expect(queue.state.bookings.get(bookingCode)).toMatchObject({
      checkedInAt: "2026-12-22T00:10:00.000Z",
      version: 2,
    });
  });

  it("the day after is too late, a cancelled booking is no booking, another office knows nothing of it", async () => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1);
    const cancelled = await queue.bookOne(2);
    await queue.cancel(cancelled);
    queue.present.now = "2026-12-22T17:00:00.000Z";
    const kind = async (bookingCode: string, at = officeId) =>
      kindOf(await queue.checkIn({ officeId: at, bookingCode }));
    expect(await kind(own.bookingCode)).toBe("too-late");
    expect(await kind(cancelled.bookingCode)).toBe("booking-cancelled");
    expect(await kind(own.bookingCode, "makassar")).toBe("not-found");
  });

  it("the day's list is in the order of the line, without those who cancelled", async () => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1, { session: "08:30" });
    await queue.bookOne(2);
    await queue.bookOne(3, { date: "2026-12-23" });
    await queue.cancel(await queue.bookOne(4));
    queue.project();
    queue.present.now = "2026-12-22T00:10:00.000Z";
    const today = await queue.arrivals({ officeId });
    expect(today).toMatchObject({ ok: true, value: { date: "2026-12-22" } });
    expect(today.ok && today.value.bookings.map(({ applicants }) => applicants[0]?.ticketNumber)).toEqual([
      "A001",
      "A014",
    ]);
    expect(await queue.arrivals({ officeId, date: "2026-12-23" })).toMatchObject({
      value: { bookings: [{ session: "07:30" }] },
    });
    expect(kindOf(await queue.arrivals({ officeId, date: "2026-02-30" }))).toBe("not-a-date");
  });
});

describe("the reminder of a visit on Tuesday 22 Dec", () => {
  const reminderTime = pekanbaru.rules[0]?.visitReminderTime ?? "";
  const dueAt = `2026-12-21T${String(Number(reminderTime.slice(0, 2)) - 7).padStart(2, "0")}:${reminderTime.slice(3)}:00.000Z`;

  it("goes out once, on Monday at the office's hour", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    queue.project();
    expect(await queue.remind(new Date(Date.parse(dueAt) - 1).toISOString())).toBe(0);
    expect(await queue.remind(dueAt)).toBe(1);
    expect(await queue.remind(dueAt)).toBe(0);
    expect(queue.state.bookings.get(bookingCode)).toMatchObject({ remindedAt: dueAt, version: 2 });
  });

  it("goes out for hundreds that are due together", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(250));
    await Promise.all(Array.from({ length: 250 }, (_, number) => queue.bookOne(number)));
    queue.project();
    expect(await queue.remind(dueAt)).toBe(250);
  });

  it("does not go out to who cancelled, who is moved to another day, or who booked after the hour", async () => {
    const queue = queueAt(afterRelease);
    await queue.cancel(await queue.bookOne(1));
    await queue.reschedule({ ...(await queue.bookOne(2)), date: "2026-12-23", session: "07:30" });
    queue.present.now = dueAt;
    await queue.bookOne(3);
    queue.project();
    expect(await queue.remind(dueAt)).toBe(0);
    expect(await queue.remind(dueAt.replace("12-21", "12-22"))).toBe(1);
  });

  it("is let go when the sweep comes only on the day itself", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    queue.project();
    expect(await queue.remind("2026-12-21T17:00:00.000Z")).toBe(0);
    expect(queue.state.bookings.get(bookingCode)?.remindAt).toBeUndefined();
    expect(queue.state.bookings.get(bookingCode)?.remindedAt).toBeUndefined();
  });
});
