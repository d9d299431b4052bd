import { seatsLeft } from "@sip/domain/queue/dispenser";
import { describe, expect, it } from "vitest";
import { officeWithSessions } from "../../support/offices/offices-with-quota.ts";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";

const capacity = 10;
const sessions = ["07:30", "08:30", "09:30", "10:30", "13:30", "14:30"];
const dates = ["2026-12-21", "2026-12-22", "2026-12-23"];
const everywhere = dates.flatMap((date) => sessions.map((session) => ({ date, session })));
const office = officeWithSessions(sessions, capacity);

type Queue = ReturnType<typeof queueAt>;

/** Seats that nobody holds and nobody can have. */
const closedSeats = ({ state }: Queue): number => {
  const left = [...state.dispensers.values()].reduce(
    (sum, dispenser) => sum + seatsLeft(dispenser, capacity).length,
    0,
  );
  return state.dispensers.size * capacity - left - state.seats.size;
};

describe("an attack that asks for the whole week at once", () => {
  it("by one phone for the same five people takes five seats and closes none", async () => {
    const queue = queueAt(afterRelease, office);
    const people = [1, 2, 3, 4, 5].map(adult);
    const asked = everywhere.map((where) =>
      queue.book(bookingRequest(1, { ...where, applicants: people, idempotencyKey: JSON.stringify(where) })),
    );
    const kinds = (await Promise.all(asked)).map(kindOf);
    expect(kinds.filter((kind) => kind === "done")).toHaveLength(1);
    expect(queue.state.seats.size).toBe(5);
    expect(closedSeats(queue)).toBe(0);
  });

  it("never has more seats in hand than one booking: none is taken for a request that waits", async () => {
    let inHand = 0;
    let most = 0;
    const queue = queueAt(afterRelease, office);
    const { take } = queue.dispensers;
    const counting: Queue["dispensers"] = {
      ...queue.dispensers,
      take: async (...wanted) => {
        inHand += 1;
        most = Math.max(most, inHand);
        return take(...wanted);
      },
    };
    Object.assign(queue.dispensers, counting);
    await Promise.all(
      everywhere.map((where) =>
        queue.book(bookingRequest(1, { ...where, idempotencyKey: JSON.stringify(where) })).finally(() => {
          inHand -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });

  it("by many phones for the same five people closes nothing either: what fails goes back at once", async () => {
    const queue = queueAt(afterRelease, office);
    const people = [1, 2, 3, 4, 5].map(adult);
    const asked = everywhere.map((where, index) =>
      queue.book(bookingRequest(index, { ...where, applicants: people, idempotencyKey: "drain" })),
    );
    const kinds = (await Promise.all(asked)).map(kindOf);
    expect(kinds.filter((kind) => kind === "done")).toHaveLength(1);
    expect(closedSeats(queue)).toBe(0);
    expect(queue.state.seats.size).toBe(5);
  });

  it("by moving one booking everywhere moves it once, and closes no more than the seats it left until the full hour", async () => {
    const queue = queueAt("2026-12-18T07:30:00.000Z", office);
    const { bookingCode, phone } = await queue.bookOne(1, { applicants: [1, 2, 3, 4, 5].map(adult) });
    const asked = everywhere.map((where) => queue.reschedule({ ...where, bookingCode, phone }));
    const kinds = (await Promise.all(asked)).map(kindOf);
    // One of them is where the visit is already.
    expect(kinds.filter((kind) => kind === "done").length).toBeLessThanOrEqual(2);
    expect(queue.state.seats.size).toBe(5);
    expect(closedSeats(queue)).toBe(5);
  });
});

describe("seats of a booking that fails", () => {
  it("are handed out again after the others, in the same round", async () => {
    const queue = queueAt(afterRelease, officeWithSessions(["07:30"], 3));
    await queue.bookOne(1);
    const make: Queue["bookings"]["make"] = async () => ({ kind: "busy" });
    const real = queue.bookings.make;
    Object.assign(queue.bookings, { make });
    expect(kindOf(await queue.book(bookingRequest(2)))).toBe("busy");
    Object.assign(queue.bookings, { make: real });
    const tickets = [];
    for (const number of [3, 4]) {
      const booked = await queue.book(bookingRequest(number));
      tickets.push(booked.ok ? booked.value.tickets[0]?.ticketNumber : booked.refusal.kind);
    }
    expect(tickets).toEqual(["A003", "A002"]);
  });

  it("stay away while it is not known whether they were written, and nobody loses the booking then", async () => {
    const queue = queueAt(afterRelease, officeWithSessions(["07:30"], 3));
    const real = queue.bookings.make;
    // The booking is made, and its answer lost.
    Object.assign(queue.bookings, {
      make: async (...made: Parameters<typeof real>) => {
        await real(...made);
        throw new Error("socket hang up");
      },
    });
    await expect(queue.book(bookingRequest(1))).rejects.toThrow("socket hang up");
    Object.assign(queue.bookings, { make: real });
    expect(kindOf(await queue.book(bookingRequest(1)))).toBe("done");
    expect(queue.state.seats.size).toBe(1);
    expect([...queue.state.dispensers.values()]).toMatchObject([{ left: 2 }]);
  });
});

describe("a phone whose function died in the middle", () => {
  it("goes on with the same request at once, and with another after a quarter of a minute", async () => {
    const queue = queueAt(afterRelease, office);
    const request = bookingRequest(1);
    const real = queue.dispensers.take;
    const dying = () => Promise.reject(new Error("the function died"));
    const { free } = queue.phones;
    Object.assign(queue.dispensers, { take: dying });
    Object.assign(queue.phones, { free: dying });
    await expect(queue.book(request)).rejects.toThrow("died");
    Object.assign(queue.dispensers, { take: real });
    Object.assign(queue.phones, { free });
    expect(kindOf(await queue.book({ ...request, idempotencyKey: "other", session: "08:30" }))).toBe("busy");
    expect(kindOf(await queue.book(request))).toBe("done");
    queue.present.now = "2026-12-18T07:30:15.000Z";
    expect(kindOf(await queue.book({ ...request, applicants: [adult(2)], idempotencyKey: "other" }))).toBe("done");
  });
});
