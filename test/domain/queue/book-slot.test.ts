import type { Office } from "@sip/domain/offices/office";
import { bookSlot } from "@sip/domain/queue/book-slot";
import type { WrittenApplicant } from "@sip/domain/queue/check-applicants";
import { describe, expect, it } from "vitest";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";
import { officeWithQuota } from "../../support/offices/offices-with-quota.ts";
import { adult, child, senior } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { type Around, queueInMemory } from "../../support/queue/queue-in-memory.ts";
import { officesOf, seals } from "../../support/queue/queue-on-table.ts";

const queueAt = (now: string, office: Office = pekanbaru, around?: Around) => {
  const present = { now };
  const ports = { ...queueInMemory(around), ...seals, offices: officesOf(office), clock: () => present.now };
  return { ...ports, present, book: bookSlot(ports) };
};

const refusalOf = async (
  request: Parameters<ReturnType<typeof bookSlot>>[0],
  now = afterRelease,
  office = pekanbaru,
) => {
  const booked = await queueAt(now, office).book(request);
  return booked.ok ? "booked" : booked.refusal;
};

describe("a booking", () => {
  it("for one: a code, a ticket and when to be there, half an hour early", async () => {
    expect(await queueAt(afterRelease).book(bookingRequest(1))).toEqual({
      ok: true,
      value: {
        bookingCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}$/),
        officeId: "pekanbaru",
        serviceId: "passport",
        date: "2026-12-22",
        session: "07:30",
        arriveAt: "2026-12-22T07:00:00+07:00",
        tickets: [{ ticketNumber: "A001", applicantName: "PEMOHON B" }],
      },
    });
  });

  it("for a family: tickets in a row, all or none", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(5));
    const family = (first: number, size: number) =>
      bookingRequest(first, { applicants: Array.from({ length: size }, (_, index) => adult(first + index)) });
    const booked = await queue.book(family(1, 3));
    expect(booked.ok && booked.value.tickets.map(({ ticketNumber }) => ticketNumber)).toEqual(["A001", "A002", "A003"]);
    expect(await queue.book(family(10, 3))).toMatchObject({ refusal: { kind: "session-full" } });
    expect(await queue.book(family(20, 2))).toMatchObject({ ok: true });
    expect(queue.state.seats.size).toBe(5);
  });

  it("keeps no NIK anywhere", async () => {
    const queue = queueAt(afterRelease);
    await queue.book(bookingRequest(1));
    const kept = JSON.stringify(Object.values(queue.state).map((items) => [...items.entries()]));
    expect(kept).toContain("PEMOHON B");
    expect(kept).not.toContain(adult(1).nik);
  });
});

describe("refusals", () => {
  it("full: with the three nearest sessions that have room, the earlier of two equally near first", async () => {
    const queue = queueAt(afterRelease);
    for (let person = 0; person < 13; person += 1) {
      await queue.book(bookingRequest(person, { session: "09:30" }));
    }
    const late = await queue.book(bookingRequest(90, { session: "09:30" }));
    expect(late).toMatchObject({
      refusal: {
        kind: "session-full",
        alternatives: [
          { date: "2026-12-22", session: "08:30", remaining: 13 },
          { date: "2026-12-22", session: "10:30", remaining: 13 },
          { date: "2026-12-22", session: "07:30", remaining: 13 },
        ],
      },
    });
  });

  it("full is seen by the first look: nothing is written, and nobody's turn is taken", async () => {
    const calls: string[] = [];
    const counting: Around = async (name, commit) => {
      calls.push(name);
      return commit();
    };
    const queue = queueAt(afterRelease, officeWithQuota(1), counting);
    await queue.book(bookingRequest(1));
    calls.length = 0;
    expect(await queue.book(bookingRequest(3))).toMatchObject({ refusal: { kind: "session-full" } });
    // Other hours are looked for, and whether the last seats are of this very request.
    expect(calls).toEqual(["phones.findParty", "dispensers.read", "phones.findParty"]);
  });

  it.each([
    ["before the release", { date: "2026-12-28" }, afterRelease, { kind: "not-released" }],
    ["a year nobody has decreed yet", { date: "2031-03-03" }, afterRelease, { kind: "not-released" }],
    ["a holiday", { date: "2026-12-25" }, afterRelease, { kind: "session-closed" }],
    ["a weekend", { date: "2026-12-26" }, afterRelease, { kind: "session-closed" }],
    ["yesterday", { date: "2026-12-17" }, afterRelease, { kind: "session-closed" }],
    ["long before the first rule", { date: "1999-12-31" }, afterRelease, { kind: "session-closed" }],
    ["a session that has begun", {}, "2026-12-22T00:30:00.000Z", { kind: "session-closed" }],
    ["another office", { officeId: "atlantis" }, afterRelease, { kind: "no-such-office" }],
  ])("%s", async (_, changes, now, refusal) => {
    expect(await refusalOf(bookingRequest(1, changes), now)).toEqual(refusal);
  });
});

describe("wrong input is named field by field", () => {
  const wrong = async (applicants: readonly WrittenApplicant[], changes = {}, office = pekanbaru) => {
    const refusal = await refusalOf(bookingRequest(1, { applicants, ...changes }), afterRelease, office);
    if (refusal === "booked" || refusal.kind !== "invalid") return refusal;
    return refusal.fields.map(({ pointer, reason }) => `${pointer} ${reason}`);
  };
  const one = (changes: Partial<WrittenApplicant>) => [{ ...adult(1), ...changes }];

  it.each([
    ["15 digits", one({ nik: "149901170890000" }), ["/applicants/0/nik nik-not-16-digits"]],
    ["born on the 32nd", one({ nik: "1499013208900001" }), ["/applicants/0/nik nik-no-such-birth-date"]],
    ["serial 0000", one({ nik: "1499011708900000" }), ["/applicants/0/nik nik-serial-zero"]],
    ["another birthday", one({ dateOfBirth: "1990-08-18" }), ["/applicants/0/nik nik-other-birth-date"]],
    ["30 February", one({ dateOfBirth: "1990-02-30" }), ["/applicants/0/dateOfBirth not-a-date"]],
    [
      "born tomorrow, and a ten-year book at that",
      one({ nik: "1499011912260001", dateOfBirth: "2026-12-19" }),
      ["/applicants/0/dateOfBirth not-born-yet", "/applicants/0/validityYears ten-years-too-young"],
    ],
    ["no name", one({ fullName: " 12 " }), ["/applicants/0/fullName not-a-name"]],
    [
      "a lost passport",
      one({ applicationType: "PENGGANTIAN_HILANG" }),
      ["/applicants/0/applicationType not-offered-online"],
    ],
    ["an unknown type", one({ applicationType: "X" }), ["/applicants/0/applicationType not-offered-online"]],
    ["a book that Pekanbaru issues no more", one({ bookType: "BIASA_48" }), ["/applicants/0/bookType not-offered"]],
    ["the same person twice", [adult(1), adult(2), adult(1)], ["/applicants/2/nik nik-twice"]],
    [
      "ten years for a child",
      [{ ...child(1), validityYears: 10 as const }],
      ["/applicants/0/validityYears ten-years-too-young"],
    ],
  ])("%s", async (_, applicants, expected) => {
    expect(await wrong(applicants)).toEqual(expected);
  });

  it("a woman's day of birth is written plus 40", async () => {
    expect(await wrong(one({ nik: "1499015708900001" }))).toBe("booked");
  });

  it("more people than the office lets come together (three in Makassar)", async () => {
    const four = [adult(1), adult(2), adult(3), adult(4)];
    const changes = { officeId: "makassar", session: "08:00", date: "2026-12-22" };
    expect(await wrong(four, changes, makassar)).toEqual(["/applicants too-many-applicants"]);
  });

  it("a date and a session that do not exist", async () => {
    expect(await wrong([adult(1)], { date: "2026-02-30" })).toEqual(["/date not-a-date"]);
    expect(await wrong([adult(1)], { session: "07:31" })).toEqual(["/session no-such-session"]);
  });

  it("writes nothing", async () => {
    const queue = queueAt(afterRelease);
    await queue.book(bookingRequest(1, { applicants: one({ nik: "1" }) }));
    expect(Object.values(queue.state).map((items) => items.size)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("the priority pool", () => {
  it.each([
    ["a grown-up alone", [adult(1)], "/pool nobody-of-priority-age"],
    ["a person of 60 on the day of the visit", [senior(1)], "booked"],
    ["a small child with a parent", [adult(1), child(1)], "booked"],
    ["a small child with two grown-ups", [adult(1), adult(2), child(1)], "/pool too-many-companions"],
    ["two small children with two grown-ups", [adult(1), child(1), child(2), adult(2)], "booked"],
    ["an old couple with a grown-up", [senior(1), senior(2), adult(1)], "booked"],
    ["one small child among four", [child(1), adult(1), adult(2), adult(3)], "/pool too-many-companions"],
  ])("lets each person of its ages bring one other: %s: %s", async (_, applicants, expected) => {
    const refusal = await refusalOf(bookingRequest(1, { applicants, pool: "priority" }));
    const said =
      refusal !== "booked" && refusal.kind === "invalid"
        ? refusal.fields.map(({ pointer, reason }) => `${pointer} ${reason}`).join()
        : refusal;
    expect(said).toBe(expected);
  });

  it("has its own seats and its own line", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(1));
    await queue.book(bookingRequest(1));
    const booked = await queue.book(bookingRequest(2, { applicants: [senior(2)], pool: "priority" }));
    expect(booked).toMatchObject({ ok: true, value: { tickets: [{ ticketNumber: "P001" }] } });
  });
});
