import { bookSlot } from "@sip/domain/queue/book-slot";
import { reopenReturnedSeats } from "@sip/domain/queue/reopen-returned-seats";
import { describe, expect, it } from "vitest";
import { officeWithQuota, officeWithSessions } from "../../support/offices/offices-with-quota.ts";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";

describe("seats given back", () => {
  /** A quota of one, sold and given back at 14.57. */
  const givenBack = async () => {
    const queue = queueAt("2026-12-18T07:57:00.000Z", officeWithQuota(1));
    await queue.cancel(await queue.bookOne(1));
    return queue;
  };

  it("cannot be had at once: who cancels cannot hand the seat to a friend", async () => {
    const queue = await givenBack();
    expect(kindOf(await queue.book(bookingRequest(2)))).toBe("session-full");
  });

  it("open for everybody at the next full hour", async () => {
    const queue = await givenBack();
    expect(await queue.reopen("2026-12-18T08:00:00.000Z")).toBe(1);
    queue.present.now = "2026-12-18T08:00:00.001Z";
    const booked = await queue.book(bookingRequest(2));
    expect(booked).toMatchObject({ ok: true, value: { tickets: [{ ticketNumber: "A001" }] } });
  });

  it("wait for the full hour after that when they came back in the last two minutes", async () => {
    const queue = queueAt("2026-12-18T07:30:00.000Z", officeWithQuota(1));
    const own = await queue.bookOne(1);
    queue.present.now = "2026-12-18T07:58:00.001Z";
    await queue.cancel(own);
    expect(await queue.reopen("2026-12-18T08:00:00.000Z")).toBe(0);
    expect(await queue.reopen("2026-12-18T09:00:00.000Z")).toBe(1);
  });

  it("come under a new code, and the old code stays the cancelled booking", async () => {
    const queue = queueAt("2026-12-18T07:57:00.000Z", officeWithQuota(1));
    const old = await queue.bookOne(1);
    await queue.cancel(old);
    await queue.reopen("2026-12-18T08:00:00.000Z");
    queue.present.now = "2026-12-18T08:01:00.000Z";
    const next = await queue.bookOne(2);
    expect(next.bookingCode).not.toBe(old.bookingCode);
    expect(await queue.show(old)).toMatchObject({ value: { state: "cancelled" } });
    expect(await queue.show(next)).toMatchObject({ value: { state: "booked" } });
  });
});

describe("the sweep for returned seats", () => {
  it("leaves a session alone while seats were taken in the last two minutes", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(3));
    await queue.dispensers.take(
      { officeId: "pekanbaru", serviceId: "passport", date: "2026-12-22", session: "07:30", pool: "online" },
      2,
      3,
      afterRelease,
    );
    expect(await queue.reopen("2026-12-18T07:31:59.999Z")).toBe(0);
    expect(await queue.reopen("2026-12-18T07:32:00.000Z")).toBe(2);
    expect(await queue.reopen("2026-12-18T07:45:00.000Z")).toBe(0);
  });

  it("reads no seats of a session that has not moved since it was found whole", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(3));
    await queue.bookOne(1);
    let reads = 0;
    const reopen = reopenReturnedSeats({
      ...queue,
      bookings: {
        heldSeats: (session, seats) => {
          reads += 1;
          return queue.bookings.heldSeats(session, seats);
        },
      },
    });
    await reopen("2026-12-18T07:45:00.000Z");
    await reopen("2026-12-18T08:00:00.000Z");
    expect(reads).toBe(1);
  });

  it("brings the seats of a capacity that was raised", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(1));
    await queue.bookOne(1);
    const raised = officesOf(officeWithQuota(3));
    expect(await reopenReturnedSeats({ ...queue, offices: raised })("2026-12-18T07:45:00.000Z")).toBe(2);
    const book = bookSlot({ ...queue, offices: raised });
    expect(await book(bookingRequest(2, { applicants: [adult(2), adult(3)] }))).toMatchObject({ ok: true });
    expect(kindOf(await book(bookingRequest(4)))).toBe("session-full");
  });

  it("sells no seat above a capacity that was lowered", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(3));
    await queue.bookOne(1);
    const book = bookSlot({ ...queue, offices: officesOf(officeWithQuota(1)) });
    expect(kindOf(await book(bookingRequest(2)))).toBe("session-full");
    expect(queue.state.seats.size).toBe(1);
  });

  it("opens the seats of one session also when those of another cannot be read, and fails then", async () => {
    const queue = queueAt("2026-12-18T07:57:00.000Z", officeWithSessions(["07:30", "08:30"], 1));
    await queue.cancel(await queue.bookOne(1, { session: "07:30" }));
    await queue.cancel(await queue.bookOne(2, { session: "08:30" }));
    const reopen = reopenReturnedSeats({
      ...queue,
      bookings: {
        heldSeats: async (session, seats) => {
          if (session.session === "07:30") throw new Error("throttled");
          return queue.bookings.heldSeats(session, seats);
        },
      },
    });
    await expect(reopen("2026-12-18T08:00:00.000Z")).rejects.toThrow("1 of 2 sessions with returned seats failed");
    expect(kindOf(await queue.book(bookingRequest(3, { session: "08:30" })))).toBe("done");
  });
});
