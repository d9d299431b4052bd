import { bookSlot } from "@sip/domain/queue/book-slot";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { showBooking } from "@sip/domain/queue/own-bookings";
import { releasePerson } from "@sip/domain/queue/release-person";
import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { seatItem } from "@sip/storage-dynamodb/booking-items";
import { projectBooking } from "@sip/storage-dynamodb/project-booking";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adult } from "../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../support/queue/booking-request.ts";
import { kindOf } from "../support/queue/queue-at.ts";
import { brokenInvariants } from "../support/queue/queue-invariants.ts";
import { queueOnTable } from "../support/queue/queue-on-table.ts";
import { queueStateOf } from "../support/queue/queue-state-of.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const freeing = (number: number) => ({
  officeId: "pekanbaru",
  nik: adult(number).nik,
  dateOfBirth: adult(number).dateOfBirth,
  reason: "Pemohon tidak kenal pemesannya",
  by: "sari",
  role: "officer" as const,
});

/** Persons 1 to `count` on one booking of one phone, on a table of their own. */
const booked = async (count: number) => {
  const table = await emptyTable(engine);
  const ports = queueOnTable(table, afterRelease);
  const applicants = Array.from({ length: count }, (_, index) => adult(index + 1));
  const made = await bookSlot(ports)(bookingRequest(1, { applicants }));
  if (!made.ok) throw new Error(made.refusal.kind);
  const own = { bookingCode: made.value.bookingCode, phone: bookingRequest(1).phone };
  const stateOf = () => queueStateOf(table);
  return {
    own,
    stateOf,
    phone: async () => (await stateOf()).phones.get(ports.phoneIds.idOf(own.phone)),
    broken: async () => brokenInvariants(await stateOf(), 13, afterRelease),
    project: async () => {
      for (const { booking, bookingCode, ...seat } of (await stateOf()).seats.values()) {
        if (booking === undefined) continue;
        await projectBooking(table)({ pk: "", after: seatItem(seat, seat.seat, { bookingCode, booking }) });
      }
    },
    book: bookSlot(ports),
    show: showBooking(ports),
    cancel: cancelBooking(ports),
    move: rescheduleBooking(ports),
    release: releasePerson(ports),
  };
};

describe("on the table, one person is freed in one step", () => {
  it.each([
    [1, true],
    [1, false],
    [2, true],
    [3, false],
  ])("person %i of three (brought by the stream: %s): the others keep seats and code", async (leaving, isProjected) => {
    const queue = await booked(3);
    if (isProjected) await queue.project();
    expect(kindOf(await queue.release(freeing(leaving)))).toBe("done");
    await queue.project();
    const shown = await queue.show(queue.own);
    expect(shown.ok && shown.value.tickets.map(({ ticketNumber }) => ticketNumber)).toEqual(
      [1, 2, 3].filter((number) => number !== leaving).map((number) => `A00${number}`),
    );
    expect(await queue.phone()).toMatchObject({ bookings: [{ people: 2 }], givenBack: [] });
    expect(kindOf(await queue.book(bookingRequest(9, { applicants: [adult(leaving)] })))).toBe("done");
    expect(await queue.broken()).toEqual([]);
  });

  it("who stays can still be moved and taken back by the owner", async () => {
    const queue = await booked(3);
    await queue.release(freeing(1));
    expect(kindOf(await queue.move({ ...queue.own, date: "2026-12-23", session: "09:30" }))).toBe("done");
    expect(await queue.broken()).toEqual([]);
    expect(kindOf(await queue.cancel(queue.own))).toBe("done");
    expect((await queue.stateOf()).seats.size).toBe(0);
  });

  it("the only person: the booking is cancelled and nobody is blocked", async () => {
    const queue = await booked(1);
    expect(kindOf(await queue.release(freeing(1)))).toBe("done");
    expect(kindOf(await queue.release(freeing(1)))).toBe("not-booked");
    expect(await queue.show(queue.own)).toMatchObject({ value: { state: "cancelled" } });
    expect(await queue.broken()).toEqual([]);
  });

  it("two officers at once free one person once", async () => {
    const queue = await booked(3);
    const kinds = (await Promise.all([queue.release(freeing(2)), queue.release(freeing(2))])).map(kindOf);
    expect(kinds.toSorted()).toEqual(["done", "not-booked"]);
    expect(await queue.broken()).toEqual([]);
  });

  it.each(["cancel", "move"] as const)("while the owner does %s, both are whole in either order", async (act) => {
    const queue = await booked(3);
    const [released, other] = await Promise.all([
      queue.release(freeing(1)),
      act === "cancel" ? queue.cancel(queue.own) : queue.move({ ...queue.own, date: "2026-12-23", session: "09:30" }),
    ]);
    expect(["done", "not-booked"]).toContain(kindOf(released));
    expect(kindOf(other)).toBe("done");
    expect(await queue.broken()).toEqual([]);
    expect(kindOf(await queue.book(bookingRequest(9, { applicants: [adult(1)] })))).toBe("done");
  });
});
