import { isoDate } from "@sip/calendar/date";
import { officeTime } from "@sip/domain/offices/office-time";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { showAvailability } from "@sip/domain/queue/show-availability";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";
import { adult } from "../../support/queue/applicants.ts";
import { bookingRequest } from "../../support/queue/booking-request.ts";
import { queueInMemory } from "../../support/queue/queue-in-memory.ts";
import { officesOf, seals } from "../../support/queue/queue-on-table.ts";

const queueAt = (now: string, office = pekanbaru) => {
  const ports = { ...queueInMemory(), ...seals, offices: officesOf(office), clock: () => now };
  return { ...ports, show: showAvailability(ports), book: bookSlot(ports) };
};

/** State and what is left of the online session that begins first, by date. */
const firstSessions = async (now: string, range: { from?: string; to?: string }, office = pekanbaru) => {
  const shown = await queueAt(now, office).show({ officeId: office.officeId, serviceId: "passport", ...range });
  if (!shown.ok) throw new Error(shown.refusal.kind);
  const seen = new Map<string, string>();
  for (const { date, state, remaining, pool } of shown.value.sessions) {
    if (pool === "online" && !seen.has(date)) seen.set(date, `${state} ${remaining}`);
  }
  return Object.fromEntries(seen);
};

/** Friday 18 Dec 2026 14.00 in Pekanbaru, the instant of the release, and one millisecond before. */
const atRelease = "2026-12-18T07:00:00.000Z";
const beforeRelease = "2026-12-18T06:59:59.999Z";

describe("what people see", () => {
  it("the week of Christmas opens on Friday 18 Dec at 14.00; its holidays are closed, its weekend is left out", async () => {
    const week = { from: "2026-12-21", to: "2026-12-27" };
    expect(await firstSessions(beforeRelease, week)).toEqual({
      "2026-12-21": "not-released 13",
      "2026-12-22": "not-released 13",
      "2026-12-23": "not-released 13",
      "2026-12-24": "closed 0",
      "2026-12-25": "closed 0",
    });
    expect(await firstSessions(atRelease, week)).toEqual({
      "2026-12-21": "open 13",
      "2026-12-22": "open 13",
      "2026-12-23": "open 13",
      "2026-12-24": "closed 0",
      "2026-12-25": "closed 0",
    });
  });

  it("an office that works on joint leave and not on a day of haze says so (Makassar, Thu 24 and Wed 23 Dec)", async () => {
    const week = { from: "2026-12-21", to: "2026-12-27" };
    expect(await firstSessions(atRelease, week, makassar)).toEqual({
      "2026-12-21": "open 2",
      "2026-12-22": "open 2",
      "2026-12-23": "closed 0",
      "2026-12-24": "open 2",
      "2026-12-25": "closed 0",
    });
  });

  it("a Saturday is shown when the office opens it", async () => {
    const reason = { id: "Sabtu melayani", en: "Open Saturday" };
    const office = { ...pekanbaru, overrides: [{ date: "2026-12-26", open: true, reason }] };
    expect(await firstSessions(atRelease, { from: "2026-12-26", to: "2026-12-27" }, office)).toEqual({
      "2026-12-26": "open 13",
    });
  });

  it("a session is closed from the instant at which it begins (Tue 22 Dec, 07.30)", async () => {
    const day = { from: "2026-12-22", to: "2026-12-22" };
    expect(await firstSessions("2026-12-22T00:29:59.999Z", day)).toEqual({ "2026-12-22": "open 13" });
    expect(await firstSessions("2026-12-22T00:30:00.000Z", day)).toEqual({ "2026-12-22": "closed 0" });
  });

  it("two weeks from today when nobody says which; days before today are not shown", async () => {
    expect(Object.keys(await firstSessions(atRelease, {})).at(0)).toBe("2026-12-18");
    expect(Object.keys(await firstSessions(atRelease, {})).at(-1)).toBe("2026-12-31");
    expect(await firstSessions(atRelease, { from: "2026-12-14", to: "2026-12-17" })).toEqual({});
  });

  it("tells when the next seats open, by the clock of the office", async () => {
    const shown = await queueAt(atRelease).show({ officeId: "pekanbaru", serviceId: "passport" });
    expect(shown).toMatchObject({ ok: true, value: { nextReleaseAt: "2026-12-25T14:00:00+07:00" } });
  });

  it.each([
    [{ from: "2026-12-22", to: "2027-02-22" }, true],
    [
      { from: "2026-12-22", to: "2027-02-23" },
      { kind: "invalid", parameter: "to", reason: "range-too-long" },
    ],
    [
      { from: "2026-12-22", to: "2026-12-21" },
      { kind: "invalid", parameter: "to", reason: "before-from" },
    ],
    [{ from: "2026-02-30" }, { kind: "invalid", parameter: "from", reason: "not-a-date" }],
    [{ from: "tomorrow" }, { kind: "invalid", parameter: "from", reason: "not-a-date" }],
    [
      { from: "2026-12-22", to: "2026-12-32" },
      { kind: "invalid", parameter: "to", reason: "not-a-date" },
    ],
    [{ from: "9999-12-31" }, true],
    [{ from: "9999-12-31", to: "9999-12-31" }, true],
    [{ from: "2027-12-27" }, true],
  ])("range %j: %j", async (range, expected) => {
    const shown = await queueAt(atRelease).show({ officeId: "pekanbaru", serviceId: "passport", ...range });
    expect(shown.ok ? true : shown.refusal).toEqual(expected);
  });

  it("knows no other office", async () => {
    expect(await queueAt(atRelease).show({ officeId: "atlantis", serviceId: "passport" })).toEqual({
      ok: false,
      refusal: { kind: "no-such-office" },
    });
  });
});

describe("the list and the booking agree", () => {
  const refusalOf = { closed: "session-closed", "not-released": "not-released", full: "session-full" } as const;
  /** From Monday 14 Dec to Wednesday 30 Dec 2026. */
  const instant = fc.date({
    min: new Date("2026-12-14T00:00:00.000Z"),
    max: new Date("2026-12-30T00:00:00.000Z"),
    noInvalidDate: true,
  });

  it("whatever is listed as open can be booked at that instant, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(instant, fc.constantFrom(pekanbaru, makassar), fc.nat(500), async (date, office, pick) => {
        const queue = queueAt(date.toISOString(), office);
        const shown = await queue.show({ officeId: office.officeId, serviceId: "passport" });
        if (!shown.ok) throw new Error(shown.refusal.kind);
        const listed = shown.value.sessions.filter(({ pool }) => pool === "online");
        const wanted = listed[pick % listed.length];
        if (wanted === undefined) return;
        const count = Math.min(wanted.capacity, 1 + (pick % 3));
        const booked = await queue.book(
          bookingRequest(1, {
            officeId: office.officeId,
            date: wanted.date,
            session: wanted.session,
            applicants: Array.from({ length: count }, (_, index) => adult(index)),
          }),
        );
        if (wanted.state === "open") {
          expect(booked).toMatchObject({ ok: true });
          const after = await queue.show({ officeId: office.officeId, serviceId: "passport" });
          const left =
            after.ok &&
            after.value.sessions.find((each) => each.date === wanted.date && each.session === wanted.session);
          expect(left).toMatchObject({ remaining: wanted.remaining - count });
        } else {
          expect(booked).toMatchObject({ refusal: { kind: refusalOf[wanted.state] } });
        }
      }),
      { numRuns: 150 },
    );
  });

  it("a day that is not listed cannot be booked: Saturday 26 Dec", async () => {
    const queue = queueAt(atRelease);
    expect(await queue.book(bookingRequest(1, { date: "2026-12-26" }))).toMatchObject({
      refusal: { kind: "session-closed" },
    });
    expect(officeTime(pekanbaru).calendar.dayKind(isoDate("2026-12-26")).kind).toBe("weekend");
  });
});
