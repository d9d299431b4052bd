import { describe, expect, it } from "vitest";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";

describe("cancelling", () => {
  it.each([true, false])(
    "frees the seats and the people; again it answers the same (brought by the stream: %s)",
    async (isProjected) => {
      const queue = queueAt(afterRelease);
      const own = await queue.bookOne(1, { applicants: [adult(1), adult(2)] });
      if (isProjected) queue.project();
      const cancelled = await queue.cancel(own);
      expect(cancelled).toMatchObject({ ok: true, value: { state: "cancelled" } });
      expect(await queue.cancel(own)).toEqual(cancelled);
      queue.project();
      expect(queue.state.seats.size).toBe(0);
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
    expect(queue.state.seats.size).toBe(2);
  });

  it("of somebody else's booking finds nothing", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    expect(kindOf(await queue.cancel({ bookingCode, phone: "+628119999999" }))).toBe("not-found");
    expect(queue.state.seats.size).toBe(1);
  });
});
