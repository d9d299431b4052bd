import { addDays, type IsoDate, isoDate } from "@sip/calendar/date";
import { instantOf } from "@sip/calendar/time-zone";
import { chart } from "@sip/domain/services/passport/chart";
import { daysOfPromise, slaClock } from "@sip/domain/services/sla-clock";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slaOffice } from "./sla-office.ts";

const zone = "Asia/Jakarta";
const wall = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const at = (date: IsoDate, minute: number): string => instantOf(date, wall(minute), zone);

const anyStart = fc.record({
  // Three working days and a few pauses later it is still 2027.
  date: fc.integer({ min: 0, max: 1040 }).map((days) => addDays(isoDate("2025-01-01"), days)),
  minute: fc.integer({ min: 0, max: 1439 }),
});
const anyPauses = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 12 }),
    from: fc.integer({ min: 400, max: 1000 }),
    minutes: fc.integer({ min: 1, max: 4000 }),
  }),
  { maxLength: 4 },
);

const started = ({ date, minute }: { date: IsoDate; minute: number }) =>
  (["paid", "biometrics-taken", "interviewed"] as const).map((step) => ({ step, at: at(date, minute) }));

const pausesFrom = (date: IsoDate, pauses: readonly { day: number; from: number; minutes: number }[]) =>
  pauses.flatMap(({ day, from, minutes }) => {
    const since = at(addDays(date, day), from);
    return [
      { step: "suspended", at: since },
      { step: "resumed", at: new Date(Date.parse(since) + minutes * 60_000).toISOString() },
    ];
  });

describe("a promise", () => {
  it("is never earlier because of one more holiday", () => {
    fc.assert(
      fc.property(anyStart, anyPauses, fc.integer({ min: 0, max: 20 }), (start, pauses, closed) => {
        const history = [...started(start), ...pausesFrom(start.date, pauses)];
        const override = { date: addDays(start.date, closed), open: false, reason: { id: "Kabut asap", en: "Haze" } };
        const promised = slaClock(chart, history, slaOffice()).promisedOn;
        const later = slaClock(chart, history, slaOffice({ overrides: [override] })).promisedOn;
        expect((later ?? "9999") >= (promised ?? "9999")).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("is never earlier for a later start", () => {
    const office = slaOffice();
    fc.assert(
      fc.property(anyStart, anyPauses, fc.integer({ min: 1, max: 6000 }), (start, pauses, later) => {
        const held = pausesFrom(start.date, pauses);
        const minutes = start.minute + later;
        const laterStart = { date: addDays(start.date, Math.floor(minutes / 1440)), minute: minutes % 1440 };
        const promised = slaClock(chart, [...started(start), ...held], office).promisedOn;
        const promisedLater = slaClock(chart, [...started(laterStart), ...held], office).promisedOn;
        expect((promisedLater ?? "9999") >= (promised ?? "9999")).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("is moved by no more working days than those on which the clock stood still for more than half", () => {
    const office = slaOffice();
    fc.assert(
      fc.property(anyStart, anyPauses, (start, pauses) => {
        const history = [...started(start), ...pausesFrom(start.date, pauses)];
        const promised = slaClock(chart, started(start), office).promisedOn;
        const moved = slaClock(chart, history, office).promisedOn;
        if (promised === undefined || moved === undefined) throw new Error("within three years, and no pause is open");
        const mostlyPaused = daysOfPromise(chart, history, office).filter(
          ({ officeMinutes, pausedMinutes }) => officeMinutes > 0 && pausedMinutes * 2 > officeMinutes,
        );
        expect(office.time.calendar.workingDaysBetween(promised, moved)).toBe(mostlyPaused.length);
      }),
      { numRuns: 1500 },
    );
  });
});
