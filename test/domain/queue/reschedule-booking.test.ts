import { describe, expect, it } from "vitest";
import { officeWithSessions } from "../../support/offices/offices-with-quota.ts";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";

describe("moving a visit", () => {
  const to = (session: string, date = "2026-12-22") => ({ date, session });

  it("takes the new seats, then frees the old ones; the code stays", async () => {
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
    expect([...queue.state.seats.keys()]).toEqual([
      "pekanbaru passport 2026-12-23 09:30 online 1",
      "pekanbaru passport 2026-12-23 09:30 online 2",
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
    expect(queue.state.seats.size).toBe(1);
  });

  it("keeps the old seat when the new session is full", async () => {
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
