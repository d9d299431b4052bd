import type { Office } from "@sip/domain/offices/office";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";

const phone = "+6281299000001";
const sessions = ["07:30", "08:30", "09:30", "10:30", "13:30", "14:30"];

/** A request of the one phone, for people of its own choice. */
const request = (key: string, people: readonly number[], changes = {}) =>
  bookingRequest(1, { phone, idempotencyKey: key, applicants: people.map(adult), ...changes });

describe("what one phone may hold", () => {
  it("is two bookings until their days are over: Tue 22 and Wed 23 Dec 2026", async () => {
    const queue = queueAt(afterRelease);
    expect(kindOf(await queue.book(request("first", [1])))).toBe("done");
    expect(kindOf(await queue.book(request("second", [2], { date: "2026-12-23" })))).toBe("done");
    expect(await queue.book(request("third", [3]))).toEqual({
      ok: false,
      refusal: { kind: "phone-limit", most: pekanbaru.rules[0]?.perPhone },
    });
    queue.present.now = "2026-12-22T17:00:00.000Z";
    expect(kindOf(await queue.book(request("third", [3], { date: "2026-12-23" })))).toBe("done");
  });

  it("is five people", async () => {
    const queue = queueAt(afterRelease);
    expect(kindOf(await queue.book(request("family", [1, 2, 3, 4])))).toBe("done");
    expect(kindOf(await queue.book(request("couple", [5, 6])))).toBe("phone-limit");
    expect(kindOf(await queue.book(request("one", [5])))).toBe("done");
    expect(kindOf(await queue.book(request("one more", [6])))).toBe("phone-limit");
    expect(queue.state.seats.size).toBe(5);
  });

  it("is not more when everything is asked for at once", async () => {
    const queue = queueAt(afterRelease);
    const all = sessions.flatMap((session, index) =>
      ["2026-12-22", "2026-12-23"].map((date, day) =>
        queue.book(request(`${session} ${date}`, [10 * index + 2 * day, 10 * index + 2 * day + 1], { session, date })),
      ),
    );
    const kinds = (await Promise.all(all)).map(kindOf);
    expect(kinds.filter((kind) => kind === "done")).toHaveLength(2);
    expect(queue.state.seats.size).toBe(4);
  });

  it("counts a moved booking until its new day is over", async () => {
    const queue = queueAt(afterRelease);
    const made = await queue.book(request("first", [1]));
    await queue.book(request("second", [2]));
    const bookingCode = made.ok ? made.value.bookingCode : "";
    await queue.reschedule({ bookingCode, phone, date: "2026-12-23", session: "07:30" });
    queue.present.now = "2026-12-22T17:00:00.000Z";
    expect(kindOf(await queue.book(request("third", [3], { date: "2026-12-23" })))).toBe("done");
    expect(kindOf(await queue.book(request("fourth", [4], { date: "2026-12-23" })))).toBe("phone-limit");
  });

  it("does not keep the same request from its answer", async () => {
    const queue = queueAt(afterRelease);
    const first = await queue.book(request("first", [1, 2, 3, 4, 5]));
    expect(await queue.book(request("first", [1, 2, 3, 4, 5]))).toEqual(first);
  });
});

describe("what one phone may give back", () => {
  const bookAndCancel = async (queue: ReturnType<typeof queueAt>, key: string, people: readonly number[]) => {
    const booked = await queue.book(request(key, people));
    if (!booked.ok) throw new Error(booked.refusal.kind);
    const { bookingCode } = booked.value;
    expect(kindOf(await queue.cancel({ bookingCode, phone }))).toBe("done");
    return bookingCode;
  };

  it("is one booking without further ado, however many people it was for", async () => {
    const queue = queueAt(afterRelease);
    await bookAndCancel(queue, "first", [1, 2, 3]);
    expect(kindOf(await queue.book(request("again", [1, 2, 3])))).toBe("done");
  });

  it("is, twice within seven days, a wait until the next release: Fri 25 Dec 2026, 14:00", async () => {
    const queue = queueAt(afterRelease);
    await bookAndCancel(queue, "first", [1]);
    queue.present.now = "2026-12-21T02:00:00.000Z";
    await bookAndCancel(queue, "second", [1]);
    expect(await queue.book(request("third", [1]))).toMatchObject({
      refusal: { kind: "given-back-limit", mayBookFrom: "2026-12-25T14:00:00+07:00" },
    });
    queue.present.now = "2026-12-25T06:59:59.999Z";
    expect(kindOf(await queue.book(request("third", [1], { date: "2026-12-28" })))).toBe("not-released");
    expect(kindOf(await queue.book(request("third", [1], { date: "2026-12-25" })))).toBe("session-closed");
    queue.present.now = "2026-12-25T07:00:00.000Z";
    expect(kindOf(await queue.book(request("third", [1], { date: "2026-12-28" })))).toBe("done");
  });

  it("is no wait when seven days lie between: Fri 11 and Fri 18 Dec 2026", async () => {
    const queue = queueAt("2026-12-11T07:30:00.000Z");
    const booked = await queue.book(request("first", [1], { date: "2026-12-15" }));
    await queue.cancel({ bookingCode: booked.ok ? booked.value.bookingCode : "", phone });
    queue.present.now = "2026-12-18T07:30:00.000Z";
    await bookAndCancel(queue, "second", [1]);
    expect(kindOf(await queue.book(request("third", [1])))).toBe("done");
  });

  it("counts a booking once, although its end is asked for many times at once", async () => {
    const queue = queueAt(afterRelease);
    const booked = await queue.book(request("first", [1]));
    const bookingCode = booked.ok ? booked.value.bookingCode : "";
    await Promise.all(Array.from({ length: 10 }, () => queue.cancel({ bookingCode, phone })));
    expect(kindOf(await queue.book(request("second", [1])))).toBe("done");
  });

  it("does not count a move", async () => {
    const queue = queueAt(afterRelease);
    await bookAndCancel(queue, "first", [1]);
    const booked = await queue.book(request("second", [1]));
    const bookingCode = booked.ok ? booked.value.bookingCode : "";
    await queue.reschedule({ bookingCode, phone, date: "2026-12-23", session: "07:30" });
    expect(kindOf(await queue.book(request("third", [2])))).toBe("done");
  });

  it("ends after seven days where the next release is not decreed yet: Thu 30 Dec 2027", async () => {
    const open: Office = { ...pekanbaru, overrides: [] };
    const queue = queueAt("2027-12-24T07:30:00.000Z", open);
    for (const [key, person] of [
      ["first", 1],
      ["second", 2],
    ] as const) {
      const booked = await queue.book(request(key, [person], { date: "2027-12-29" }));
      await queue.cancel({ bookingCode: booked.ok ? booked.value.bookingCode : "", phone });
    }
    expect(await queue.book(request("third", [1], { date: "2027-12-29" }))).toMatchObject({
      refusal: { kind: "given-back-limit", mayBookFrom: "2027-12-31T14:30:00+07:00" },
    });
  });
});
