import { describe, expect, it } from "vitest";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";
import { brokenInvariants } from "../../support/queue/queue-invariants.ts";

const freeing = (number: number, changes = {}) => ({
  officeId: "pekanbaru",
  nik: adult(number).nik,
  dateOfBirth: adult(number).dateOfBirth,
  reason: "Pemohon tidak kenal pemesannya",
  by: "sari",
  role: "officer" as const,
  ...changes,
});

const family = [adult(1), adult(2), adult(3)];
const phoneOf = (queue: ReturnType<typeof queueAt>, phone: string) =>
  queue.state.phones.get(queue.phoneIds.idOf(phone));

describe("an officer frees one person whom somebody else booked (Fri 18 Dec 2026)", () => {
  it.each([
    ["the first", 1, [2, 3], true],
    ["the first", 1, [2, 3], false],
    ["the middle one", 2, [1, 3], true],
    ["the last", 3, [1, 2], false],
  ])("%s of three leaves, the others keep their tickets and the code", async (_, leaving, staying, isProjected) => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1, { applicants: family });
    if (isProjected) queue.project();
    expect(await queue.release(freeing(leaving))).toEqual({
      ok: true,
      value: { nikLast4: adult(leaving).nik.slice(12) },
    });
    const shown = await queue.show(own);
    expect(shown).toMatchObject({ ok: true, value: { bookingCode: own.bookingCode, state: "booked" } });
    expect(shown.ok && shown.value.tickets.map(({ ticketNumber }) => ticketNumber)).toEqual(
      staying.map((number) => `A00${number}`),
    );
    queue.project();
    expect(brokenInvariants(queue.state, 13, afterRelease)).toEqual([]);
    expect(phoneOf(queue, own.phone)).toMatchObject({ bookings: [{ people: 2 }], givenBack: [] });
  });

  it("and that person books with a phone of their own, while the others stay booked", async () => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1, { applicants: family });
    expect(kindOf(await queue.book(bookingRequest(2)))).toBe("already-booked");
    await queue.release(freeing(2));
    expect(kindOf(await queue.book(bookingRequest(2)))).toBe("done");
    expect(kindOf(await queue.book(bookingRequest(3)))).toBe("already-booked");
  });

  it("who, when, by whom and why is kept with the booking; no NIK is, and the owner does not read it", async () => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1, { applicants: family });
    await queue.release(freeing(2, { reason: `Bukan\u202e keluarga\n${adult(2).nik}` }));
    const booking = queue.state.bookings.get(own.bookingCode);
    expect(booking?.released).toEqual([
      {
        ticketNumber: "A002",
        fullName: adult(2).fullName.toUpperCase(),
        lastFour: adult(2).nik.slice(12),
        at: afterRelease,
        by: "sari",
        reason: "Bukan keluarga ...",
      },
    ]);
    expect(JSON.stringify(await queue.show(own))).not.toMatch(/sari|Bukan keluarga/);
  });

  it("the only person leaves: the booking is cancelled, and the phone holds nothing and gave nothing back", async () => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1);
    expect(kindOf(await queue.release(freeing(1)))).toBe("done");
    expect(await queue.show(own)).toMatchObject({ ok: true, value: { state: "cancelled" } });
    expect(queue.state.seats.size).toBe(0);
    expect(phoneOf(queue, own.phone)).toMatchObject({ bookings: [], givenBack: [] });
    expect(queue.state.bookings.get(own.bookingCode)?.remindAt).toBeUndefined();
  });

  it("a second time there is nothing to free", async () => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1);
    await queue.release(freeing(1));
    expect(kindOf(await queue.release(freeing(1)))).toBe("not-booked");
    expect(kindOf(await queue.release(freeing(7)))).toBe("not-booked");
  });

  it("of another office there is nothing to free either", async () => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1);
    expect(kindOf(await queue.release(freeing(1, { officeId: "makassar" })))).toBe("not-booked");
    expect(queue.state.seats.size).toBe(1);
  });

  it("people who are checked in have their seat; when the day is over nobody is blocked", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    await queue.bookOne(2);
    queue.present.now = "2026-12-22T03:00:00.000Z";
    await queue.checkIn({ officeId: "pekanbaru", bookingCode });
    expect(kindOf(await queue.release(freeing(1)))).toBe("too-late");
    queue.present.now = "2026-12-22T17:00:00.000Z";
    expect(kindOf(await queue.release(freeing(2)))).toBe("not-booked");
  });

  it("on the day of the visit is possible after its session began, as long as nobody came", async () => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1);
    queue.present.now = "2026-12-22T03:00:00.000Z";
    expect(kindOf(await queue.release(freeing(1)))).toBe("done");
  });

  it.each([
    [{ nik: "149900" }, [{ pointer: "/nik", reason: "nik-not-16-digits" }]],
    [{ dateOfBirth: "1990-08-18" }, [{ pointer: "/nik", reason: "nik-other-birth-date" }]],
    [{ documentNumber: "L898902C3", documentIssuer: "UTO" }, [{ pointer: "/nik", reason: "two-papers" }]],
    [{ nik: undefined, documentIssuer: "UTO" }, [{ pointer: "/documentNumber", reason: "document-number" }]],
    [{ dateOfBirth: "1990-02-30" }, [{ pointer: "/dateOfBirth", reason: "not-a-date" }]],
    [{ reason: " \u202e\n a" }, [{ pointer: "/reason", reason: "not-a-reason" }]],
    [{ reason: "a".repeat(201) }, [{ pointer: "/reason", reason: "not-a-reason" }]],
  ])("%j is refused where it is wrong, and nothing changes", async (changes, fields) => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1);
    expect(await queue.release(freeing(1, changes))).toEqual({ ok: false, refusal: { kind: "invalid", fields } });
    expect(queue.state.seats.size).toBe(1);
  });

  it("the freed seat is not for sale before the full hour: an officer cannot hand it to anybody", async () => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1);
    await queue.release(freeing(1));
    const next = await queue.book(bookingRequest(2));
    expect(next).toMatchObject({ ok: true, value: { tickets: [{ ticketNumber: "A002" }] } });
    expect(await queue.reopen("2026-12-18T08:00:00.000Z")).toBe(1);
  });

  it("the owner who sends the booking once more hears who is still in it", async () => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1, { applicants: family });
    await queue.release(freeing(1));
    expect(await queue.book(bookingRequest(1, { applicants: family }))).toMatchObject({
      ok: true,
      value: { tickets: [{ ticketNumber: "A002" }, { ticketNumber: "A003" }] },
    });
  });
});
