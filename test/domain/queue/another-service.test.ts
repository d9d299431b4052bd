import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";
import { phoneOf } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";

/** Somebody of another country, known by the passport of that country. */
const foreigner = (documentNumber: string, documentIssuer = "UTO") => ({
  documentNumber,
  documentIssuer,
  fullName: "Contoh Asing",
  dateOfBirth: "1990-08-17",
  applicationType: "PERPANJANGAN_ITAS",
});

/** A visit for a stay permit on Tuesday 22 December 2026 at 08.30. */
const permitVisit = (number: number, ...applicants: ReturnType<typeof foreigner>[]) =>
  bookingRequest(number, { serviceId: "foreign-residence", session: "08:30", applicants });

describe("a visit for a stay permit, beside those for passports", () => {
  it("has its own line: its letter, its seats and its code", async () => {
    const queue = queueAt(afterRelease);
    const permit = await queue.book(permitVisit(1, foreigner("L898902C3")));
    expect(permit).toMatchObject({
      ok: true,
      value: { serviceId: "foreign-residence", tickets: [{ ticketNumber: "F001", applicantName: "CONTOH ASING" }] },
    });
    const passport = await queue.book(bookingRequest(2, { session: "08:30" }));
    expect(passport).toMatchObject({ ok: true, value: { tickets: [{ ticketNumber: "A014" }] } });
    expect([...queue.state.seats.keys()]).toEqual([
      "pekanbaru foreign-residence 2026-12-22 08:30 online 1",
      "pekanbaru passport 2026-12-22 08:30 online 1",
    ]);
  });

  it("is found by its code, and shows the end of the passport's number", async () => {
    const queue = queueAt(afterRelease);
    const booked = await queue.book(permitVisit(1, foreigner("L898902C3")));
    const bookingCode = booked.ok ? booked.value.bookingCode : "";
    expect(await queue.show({ bookingCode, phone: bookingRequest(1).phone })).toMatchObject({
      value: {
        service: "foreign-residence",
        applicants: [{ documentLast4: "02C3", applicationType: "PERPANJANGAN_ITAS" }],
      },
    });
  });

  it("keeps no number of a passport", async () => {
    const queue = queueAt(afterRelease);
    await queue.book(permitVisit(1, foreigner("L898902C3")));
    const kept = JSON.stringify(Object.values(queue.state).map((items) => [...items.entries()]));
    expect(kept).toContain("CONTOH ASING");
    expect(kept).not.toContain("L898902C3");
  });

  it("is one for each person, however the passport is written", async () => {
    const queue = queueAt(afterRelease);
    expect(kindOf(await queue.book(permitVisit(1, foreigner("L898902C3"))))).toBe("done");
    expect(kindOf(await queue.book({ ...permitVisit(2, foreigner("l898-902c3", "uto")), phone: phoneOf(2) }))).toBe(
      "already-booked",
    );
  });

  it("knows one person who is entered twice in a booking, however the passport is written", async () => {
    const twice = permitVisit(1, foreigner("L898902C3"), foreigner("l898 902c3", "uto"));
    expect(await queueAt(afterRelease).book(twice)).toEqual({
      ok: false,
      refusal: {
        kind: "invalid",
        serviceId: "foreign-residence",
        fields: [{ pointer: "/applicants/1/documentNumber", reason: "document-twice" }],
      },
    });
  });

  it("takes two people whose passports have the same number in two states", async () => {
    const both = permitVisit(1, foreigner("L898902C3", "UTO"), foreigner("L898902C3", "D"));
    expect(kindOf(await queueAt(afterRelease).book(both))).toBe("done");
  });

  it("is offered for its own kinds alone", async () => {
    const passport = { ...foreigner("L898902C3"), applicationType: "BARU" };
    expect(await queueAt(afterRelease).book(permitVisit(1, passport))).toMatchObject({
      refusal: { fields: [{ pointer: "/applicants/0/applicationType", reason: "not-offered-online" }] },
    });
  });

  it("is refused until the first day of its rules, whichever day is wanted: nobody is shown its seats before", async () => {
    const fromMonday = pekanbaru.rules.map((rules) =>
      rules.serviceId === "foreign-residence" ? { ...rules, from: "2026-12-28" } : rules,
    );
    const queue = queueAt("2026-12-27T16:59:59.999Z", { ...pekanbaru, rules: fromMonday });
    const wanted = { ...permitVisit(1, foreigner("L898902C3")), date: "2026-12-29" };
    expect(await queue.book(wanted)).toMatchObject({
      refusal: { kind: "invalid", fields: [{ pointer: "/service", reason: "no-such-service" }] },
    });
    queue.present.now = "2026-12-27T17:00:00.000Z";
    expect(kindOf(await queue.book(wanted))).toBe("done");
  });

  it("is refused of a service that nobody offers", async () => {
    expect(await queueAt(afterRelease).book({ ...permitVisit(1), serviceId: "fast-lane" })).toMatchObject({
      refusal: { kind: "invalid", fields: [{ pointer: "/service", reason: "no-such-service" }] },
    });
  });
});
