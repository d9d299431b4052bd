import { describe, expect, it } from "vitest";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { queueAt } from "../../support/queue/queue-at.ts";

describe("one active booking per person", () => {
  it("names whose it is by the last four digits, and the booking to the phone that made it", async () => {
    const queue = queueAt(afterRelease);
    const first = await queue.book(bookingRequest(1));
    const again = bookingRequest(1, { idempotencyKey: "another", applicants: [adult(2), adult(1)] });
    expect(await queue.book(again)).toEqual({
      ok: false,
      refusal: {
        kind: "already-booked",
        people: [{ lastFour: "0002", booking: "own" }],
        identity: "nik",
        nikLast4: ["0002"],
        bookingCode: first.ok ? first.value.bookingCode : "",
      },
    });
    expect(queue.state.persons.size).toBe(1);
  });

  it("says on the day of the visit that it is today, from its midnight to the next", async () => {
    const queue = queueAt(afterRelease);
    await queue.book(bookingRequest(1));
    const again = bookingRequest(1, { idempotencyKey: "another", date: "2026-12-23" });
    const saidAt = async (now: string) => {
      queue.present.now = now;
      const booked = await queue.book(again);
      return booked.ok ? "booked" : booked.refusal;
    };
    const said = (booking: string) => expect.objectContaining({ people: [{ lastFour: "0002", booking }] });
    expect(await saidAt("2026-12-21T16:59:59.999Z")).toEqual(said("own"));
    expect(await saidAt("2026-12-21T17:00:00.000Z")).toEqual(said("own-today"));
    expect(await saidAt("2026-12-22T16:59:59.999Z")).toEqual(said("own-today"));
    expect(await saidAt("2026-12-22T17:00:00.000Z")).toBe("booked");
  });

  it("says of a moved visit that it is today on the new day: from Tue 22 to Wed 23 Dec 2026", async () => {
    const queue = queueAt(afterRelease);
    const first = await queue.book(bookingRequest(1));
    if (!first.ok) throw new Error(first.refusal.kind);
    const { bookingCode } = first.value;
    const { phone } = bookingRequest(1);
    await queue.reschedule({ bookingCode, phone, date: "2026-12-23", session: "07:30" });
    queue.present.now = "2026-12-22T02:00:00.000Z";
    const again = bookingRequest(1, { idempotencyKey: "another", date: "2026-12-23" });
    expect(await queue.book(again)).toMatchObject({ refusal: { people: [{ booking: "own" }] } });
    queue.present.now = "2026-12-22T17:00:00.000Z";
    expect(await queue.book(again)).toMatchObject({ refusal: { people: [{ booking: "own-today" }] } });
  });

  it("made with another phone says so of each, and neither its code nor its day", async () => {
    const queue = queueAt(afterRelease);
    await queue.book(bookingRequest(2));
    await queue.book(bookingRequest(1));
    queue.present.now = "2026-12-22T02:00:00.000Z";
    const family = { idempotencyKey: "another", applicants: [adult(1), adult(2), adult(3)], session: "14:30" };
    expect(await queue.book(bookingRequest(3, family))).toEqual({
      ok: false,
      refusal: {
        kind: "already-booked",
        people: [
          { lastFour: "0002", booking: "of-another-phone" },
          { lastFour: "0003", booking: "of-another-phone" },
        ],
        identity: "nik",
        nikLast4: ["0002", "0003"],
      },
    });
    expect(await queue.book(bookingRequest(1, family))).toMatchObject({
      refusal: {
        people: [
          { lastFour: "0002", booking: "own-today" },
          { lastFour: "0003", booking: "of-another-phone" },
        ],
      },
    });
  });

  it("ends with the day of the visit, whether the person came or not", async () => {
    const queue = queueAt(afterRelease);
    await queue.book(bookingRequest(1));
    const later = bookingRequest(1, { idempotencyKey: "later", date: "2026-12-30" });
    queue.present.now = "2026-12-25T07:00:00.000Z";
    expect(await queue.book(later)).toMatchObject({ ok: true });
  });
});
