import { describe, expect, it } from "vitest";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";

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
