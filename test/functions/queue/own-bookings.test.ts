import { BookingList, BookingView } from "@sip/contracts/queue/views";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { listBookings, showBooking } from "@sip/domain/queue/own-bookings";
import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { endpoint as cancel } from "@sip/functions/queue/cancel-booking/endpoint";
import { endpoint as list } from "@sip/functions/queue/list-bookings/endpoint";
import { endpoint as reschedule } from "@sip/functions/queue/reschedule-booking/endpoint";
import { endpoint as show } from "@sip/functions/queue/show-booking/endpoint";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { queueInMemory } from "../../support/queue/queue-in-memory.ts";
import { officesOf, seals } from "../../support/queue/queue-on-table.ts";

const { phone } = bookingRequest(1);

/** One booking for Tuesday 22 Dec, and how its owner and a stranger ask for it. */
const booked = async () => {
  const present = { now: afterRelease };
  const ports = { ...queueInMemory(), ...seals, offices: officesOf(pekanbaru), clock: () => present.now };
  const made = await bookSlot(ports)(bookingRequest(1));
  if (!made.ok) throw new Error(made.refusal.kind);
  ports.project();
  const asking = (by: string, body: unknown = {}) =>
    httpRequest({
      path: { bookingCode: made.value.bookingCode },
      caller: { kind: "applicant", phone: by, provedAt: "2026-12-18T07:00:00.000Z" },
      body,
    });
  return {
    present,
    asOwner: (body?: unknown) => asking(phone, body),
    asStranger: (body?: unknown) => asking("+628119999999", body),
    show: show(showBooking(ports)),
    list: list(listBookings(ports)),
    cancel: cancel(cancelBooking(ports)),
    reschedule: reschedule(rescheduleBooking(ports)),
  };
};

const target = { date: "2026-12-23", session: "09:30" };

describe("a booking belongs to the phone that made it", () => {
  it("is shown to its owner in the shape of the contract, and to nobody else", async () => {
    const queue = await booked();
    const { status, body } = await queue.show(queue.asOwner());
    expect(status).toBe(200);
    expect(BookingView.parse(body)).toEqual(body);
    expect(await queue.show(queue.asStranger())).toMatchObject({ status: 404 });
  });

  it("is listed for its owner only", async () => {
    const queue = await booked();
    expect(BookingList.parse((await queue.list(queue.asOwner())).body).bookings).toHaveLength(1);
    expect((await queue.list(queue.asStranger())).body).toEqual({ bookings: [] });
  });

  it("is neither cancelled nor moved by a stranger", async () => {
    const queue = await booked();
    expect(await queue.cancel(queue.asStranger())).toMatchObject({ status: 404 });
    expect(await queue.reschedule(queue.asStranger(target))).toMatchObject({ status: 404 });
    expect(await queue.show(queue.asOwner())).toMatchObject({ body: { state: "booked", date: "2026-12-22" } });
  });
});

describe("POST …/cancel", () => {
  it("answers 200, again 200, and 409 too-late once the session has begun", async () => {
    const queue = await booked();
    queue.present.now = "2026-12-22T00:30:00.000Z";
    expect(await queue.cancel(queue.asOwner())).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/too-late$/) },
    });
    queue.present.now = "2026-12-22T00:29:00.000Z";
    expect(await queue.cancel(queue.asOwner())).toMatchObject({ status: 200, body: { state: "cancelled" } });
    expect(await queue.cancel(queue.asOwner())).toMatchObject({ status: 200, body: { state: "cancelled" } });
  });
});

describe("POST …/reschedule", () => {
  it("answers 200 with the new visit, then 409 reschedule-limit", async () => {
    const queue = await booked();
    expect(await queue.reschedule(queue.asOwner(target))).toMatchObject({ status: 200, body: target });
    expect(await queue.reschedule(queue.asOwner({ ...target, session: "10:30" }))).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/reschedule-limit$/) },
    });
  });

  it.each([
    ["not-released", { ...target, date: "2026-12-29" }],
    ["session-closed", { ...target, date: "2026-12-25" }],
  ])("answers 409 %s", async (name, body) => {
    const queue = await booked();
    expect(await queue.reschedule(queue.asOwner(body))).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(new RegExp(`${name}$`)) },
    });
  });

  it.each([[{ ...target, pool: "priority" }], [{ date: "2026-12-23" }], [{ ...target, session: "09:31" }], ["{"]])(
    "refuses %j",
    async (body) => {
      const queue = await booked();
      await expect(queue.reschedule(queue.asOwner(body))).rejects.toThrow(InvalidRequest);
    },
  );
});
