import { type BookSlot, bookSlot } from "@sip/domain/queue/book-slot";
import { unknownPhone } from "@sip/domain/queue/phone-record";
import { describe, expect, it } from "vitest";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";
import { officeWithQuota } from "../../support/offices/offices-with-quota.ts";
import { adult, senior } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { queueAt } from "../../support/queue/queue-at.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";

describe("the same Idempotency-Key", () => {
  it("gives the same answer, whoever asks how often", async () => {
    const queue = queueAt(afterRelease);
    const first = await queue.book(bookingRequest(1));
    expect(await queue.book(bookingRequest(1))).toEqual(first);
    queue.present.now = "2026-12-21T07:30:00.000Z";
    expect(await queue.book(bookingRequest(1))).toEqual(first);
    expect(queue.state.seats.size).toBe(1);
  });

  it("gives the same answer to two requests under way at once", async () => {
    const queue = queueAt(afterRelease);
    const [first, second] = await Promise.all([queue.book(bookingRequest(1)), queue.book(bookingRequest(1))]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(queue.state.seats.size).toBe(1);
  });

  it("gives the same answer to two requests that meet at the last seat", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(1));
    const [first, second] = await Promise.all([queue.book(bookingRequest(1)), queue.book(bookingRequest(1))]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await queue.book(bookingRequest(2))).toMatchObject({ refusal: { kind: "session-full" } });
  });

  it("gives the same answer when the session has become full meanwhile and the first look is a moment old", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(1));
    const first = await queue.book(bookingRequest(1));
    const book = bookSlot({
      ...queue,
      phones: {
        ...queue.phones,
        findParty: async (phoneId, personIds, session) => {
          const party = await queue.phones.findParty(phoneId, personIds, session);
          return session === undefined ? party : { ...party, phone: unknownPhone(phoneId), persons: [] };
        },
      },
    });
    expect(await book(bookingRequest(1))).toEqual(first);
    expect(await book(bookingRequest(2))).toMatchObject({ refusal: { kind: "session-full" } });
  });

  it("of another phone opens nothing: keys can be guessed", async () => {
    const queue = queueAt(afterRelease);
    await queue.book(bookingRequest(1));
    const stranger = await queue.book(bookingRequest(1, { phone: "+628119999999" }));
    expect(stranger).toMatchObject({ refusal: { kind: "already-booked" } });
    expect(stranger).not.toHaveProperty("refusal.bookingCode");
  });
});

describe("the same Idempotency-Key for another request", () => {
  const keyOfAnotherRequest = {
    ok: false,
    refusal: {
      kind: "invalid",
      serviceId: "passport",
      fields: [{ pointer: "Idempotency-Key", reason: "key-of-another-request" }],
    },
  };
  const couple = bookingRequest(1, { applicants: [adult(1), adult(2)] });

  it.each<[string, Partial<BookSlot>]>([
    ["one more person", { applicants: [adult(1), adult(2), adult(3)] }],
    ["one person less", { applicants: [adult(2)] }],
    ["another person", { applicants: [adult(1), adult(3)] }],
    ["another day, Wed 23 Dec 2026", { date: "2026-12-23" }],
    ["another session", { session: "08:30" }],
    ["a replacement", { applicants: [adult(1), { ...adult(2), applicationType: "PENGGANTIAN_PENUH" }] }],
    ["a book of five years", { applicants: [adult(1), { ...adult(2), validityYears: 5 }] }],
  ])("is refused, never answered with what was booked before: %s", async (_, changes) => {
    const queue = queueAt(afterRelease);
    expect(await queue.book(couple)).toMatchObject({ ok: true });
    expect(await queue.book({ ...couple, ...changes })).toEqual(keyOfAnotherRequest);
    expect(queue.state.persons.size).toBe(2);
    expect(queue.state.seats.size).toBe(2);
  });

  it("is refused in the other pool", async () => {
    const queue = queueAt(afterRelease);
    const old = bookingRequest(1, { applicants: [senior(1)] });
    await queue.book(old);
    expect(await queue.book({ ...old, pool: "priority" })).toEqual(keyOfAnotherRequest);
  });

  it("is refused at another office", async () => {
    const queue = queueAt(afterRelease);
    const book = bookSlot({ ...queue, offices: officesOf(pekanbaru, makassar) });
    await book(bookingRequest(1));
    expect(await book(bookingRequest(1, { officeId: "makassar" }))).toEqual(keyOfAnotherRequest);
  });

  it("is the same request when the people come in another order", async () => {
    const queue = queueAt(afterRelease);
    const first = await queue.book(couple);
    expect(await queue.book({ ...couple, applicants: [adult(2), adult(1)] })).toEqual(first);
  });

  it("is refused when both are under way at once", async () => {
    const queue = queueAt(afterRelease);
    const [first, second] = await Promise.all([queue.book(bookingRequest(1)), queue.book(couple)]);
    expect(first).toMatchObject({ ok: true, value: { tickets: [{ applicantName: "PEMOHON B" }] } });
    expect(second).toEqual(keyOfAnotherRequest);
  });

  it("is refused when both meet at the last seats", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(2));
    const [first, second] = await Promise.all([queue.book(couple), queue.book(bookingRequest(1))]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(keyOfAnotherRequest);
  });

  it("stays refused after the booking was moved to Mon 28 Dec 2026, and the first request is answered with where it is now", async () => {
    const queue = queueAt("2026-12-25T07:00:00.000Z");
    const request = { ...couple, date: "2026-12-29" };
    const first = await queue.book(request);
    if (!first.ok) throw new Error(first.refusal.kind);
    const { bookingCode } = first.value;
    const moved = { bookingCode, phone: couple.phone, date: "2026-12-28", session: "07:30" };
    expect(await queue.reschedule(moved)).toMatchObject({ ok: true });
    expect(await queue.book(request)).toMatchObject({ value: { bookingCode, date: "2026-12-28", session: "07:30" } });
    expect(await queue.book({ ...request, date: "2026-12-28" })).toEqual(keyOfAnotherRequest);
  });

  it("is free again once the booking was given back: its tickets are no answer any more", async () => {
    const queue = queueAt(afterRelease);
    const old = await queue.book(bookingRequest(1));
    if (!old.ok) throw new Error(old.refusal.kind);
    const { bookingCode } = old.value;
    expect(await queue.cancel({ bookingCode, phone: bookingRequest(1).phone })).toMatchObject({ ok: true });
    const booked = await queue.book(bookingRequest(1));
    expect(booked).toMatchObject({ ok: true, value: { tickets: [{ ticketNumber: "A002" }] } });
    expect(booked).not.toMatchObject({ value: { bookingCode } });
  });

  it("is not known when nobody of it booked before: the key is kept with the people, and these get what they ask for", async () => {
    const queue = queueAt(afterRelease);
    await queue.book(bookingRequest(1));
    const others = await queue.book(bookingRequest(1, { applicants: [adult(2)] }));
    expect(others).toMatchObject({ ok: true, value: { tickets: [{ applicantName: "PEMOHON C" }] } });
  });
});
