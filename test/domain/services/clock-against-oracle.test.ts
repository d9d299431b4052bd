import { isoDate } from "@sip/calendar/date";
import { chart, type PassportStep } from "@sip/domain/services/passport/chart";
import { deadlineState, type SlaClock, slaClock } from "@sip/domain/services/sla-clock";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historiesFrom } from "../../deep/clock-histories.ts";
import { compareClock } from "../../deep/compare-clock.ts";
import {
  closingMs,
  dayNames,
  msOnWall,
  type OracleAnswer,
  type OracleEvent,
  type OracleOffice,
  oracle,
  oracleState,
} from "../../support/services/clock-oracle.ts";
import { slaOffice } from "./sla-office.ts";

const zones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;
const reason = { id: "Kabut asap", en: "Haze" };

const wall = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const officeLike = ({ zone, overrides, otherHours, slaWorkingDays }: OracleOffice) =>
  slaOffice({
    zone,
    overrides: [...overrides].map(([date, open]) => ({ date: isoDate(date), open, reason })),
    onDate: Object.fromEntries(
      [...otherHours].map(([date, [opens, closes]]) => [date, { opens: wall(opens), closes: wall(closes) }]),
    ),
    slaWorkingDaysFrom: { "2025-01-01": slaWorkingDays },
  });

const minuteMs = 60_000;
const instant = (ms: number): string => new Date(ms).toISOString();
const taken = (events: readonly OracleEvent[]) => events.map(({ step, ms }) => ({ step, at: instant(ms) }));

/** The oracle's answer in the words of the clock. */
const asClock = ({ state, promisedOn, pausedBy, metPromise, ...times }: OracleAnswer) => ({
  state,
  ...(promisedOn && { promisedOn }),
  ...(pausedBy && { pausedBy }),
  ...(metPromise !== undefined && { metPromise }),
  ...Object.fromEntries(Object.entries(times).map(([name, ms]) => [name.replace(/Ms$/, "At"), instant(Number(ms))])),
});

const asOracleNames = ({ pausedSince, ...clock }: SlaClock) => ({
  ...clock,
  ...(pausedSince && { pausedSinceAt: pausedSince }),
});

const agree = (events: readonly OracleEvent[], office: OracleOffice, nows: readonly number[]): OracleAnswer => {
  const clock = slaClock(chart, taken(events), officeLike(office));
  const answer = oracle(events, office);
  expect(asOracleNames(clock)).toEqual(asClock(answer));
  for (const now of nows) expect(deadlineState(clock, instant(now))).toBe(oracleState(answer, now));
  return answer;
};

const anyDay = fc.integer({ min: 10, max: dayNames.length - 150 });
/** The minutes at which rules change come often; all others come, too. */
const anyMinute = fc.oneof(
  fc.constantFrom(0, 449, 450, 451, 704, 705, 706, 720, 900, 959, 960, 961, 1439),
  fc.integer({ min: 0, max: 1439 }),
);
const anyJitterMs = fc.constantFrom(0, 0, 0, 0, -1, 1);
const anyStep = fc.oneof(
  fc.constantFrom<PassportStep>("documents-incomplete", "documents-complete", "suspended", "resumed"),
  fc.constantFrom<PassportStep>("documents-incomplete", "documents-complete", "suspended", "resumed"),
  fc.constantFrom(...(Object.keys(chart.rows) as PassportStep[])),
);
const anyDates = fc.integer({ min: 0, max: 25 });

const anyCase = fc
  .record({
    zone: fc.constantFrom(...zones),
    startDay: anyDay,
    slaWorkingDays: fc.constantFrom(3, 3, 1, 2, 4, 5),
    overrides: fc.array(fc.tuple(anyDates, fc.boolean()), { maxLength: 12 }),
    otherHours: fc.array(fc.tuple(anyDates, fc.constantFrom([480, 900], [480, 930], [600, 720])), { maxLength: 6 }),
    paid: fc.tuple(fc.integer({ min: -4, max: 1 }), anyMinute),
    photo: fc.tuple(fc.integer({ min: -1, max: 0 }), anyMinute),
    interview: fc.tuple(fc.integer({ min: -1, max: 1 }), anyMinute),
    others: fc.array(fc.tuple(anyStep, fc.integer({ min: -3, max: 20 }), anyMinute, anyJitterMs), { maxLength: 8 }),
    nows: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), anyMinute, anyJitterMs), { minLength: 4, maxLength: 4 }),
  })
  .map(({ zone, startDay, slaWorkingDays, overrides, otherHours, paid, photo, interview, others, nows }) => {
    const dateAfter = (days: number): string => dayNames[startDay + days] ?? "";
    const office: OracleOffice = {
      zone,
      slaWorkingDays,
      overrides: new Map(overrides.map(([days, open]) => [dateAfter(days), open])),
      otherHours: new Map(otherHours.map(([days, hours]) => [dateAfter(days), [hours[0] ?? 0, hours[1] ?? 0]])),
    };
    const at = (days: number, minute: number, jitterMs = 0) => msOnWall(zone, startDay + days, minute) + jitterMs;
    const events: OracleEvent[] = [
      { step: "paid", ms: at(...paid) },
      { step: "biometrics-taken", ms: at(...photo) },
      { step: "interviewed", ms: at(...interview) },
      ...others.map(([step, ...when]) => ({ step, ms: at(...when) })),
    ];
    return { office, events, nows: nows.map((when) => at(...when)) };
  });

describe("the SLA clock and an independent day-by-day simulation agree", () => {
  it("on random histories with pauses, overrides and other hours, in all three zones, over three years", () => {
    const seen = new Map<string, number>();
    const years = new Set<string>();
    fc.assert(
      fc.property(anyCase, ({ office, events, nows }) => {
        const answer = agree(events, office, nows);
        const isDue = answer.dueMs !== undefined && answer.state === "paused";
        const kinds = [answer.state, ...(isDue ? ["due in spite of a pause"] : [])];
        for (const kind of [...kinds, `kept: ${answer.metPromise}`, office.zone])
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        years.add(answer.promisedOn?.slice(0, 4) ?? "none");
      }),
      { numRuns: 4000 },
    );
    // The comparison is worth something only where every kind of answer came up.
    const kinds = ["running", "paused", "stopped", "due in spite of a pause", "kept: true", "kept: false", ...zones];
    for (const kind of kinds) expect([kind, seen.get(kind) ?? 0]).toEqual([kind, expect.toSatisfy((n) => n >= 10)]);
    expect([...years].sort()).toEqual(["2025", "2026", "2027", "none"]);
  }, 60_000);

  it("on a fixed sample of the histories that npm run test:deep exhausts", () => {
    const oracleOffice: OracleOffice = {
      zone: "Asia/Jakarta",
      overrides: new Map(),
      otherHours: new Map(),
      slaWorkingDays: 3,
    };
    const office = slaOffice();
    let compared = 0;
    for (let day = 0; day < dayNames.length; day += 31) {
      let count = 0;
      for (const history of historiesFrom(day, oracleOffice)) {
        count += 1;
        if ((count + day) % 41 !== 0) continue;
        compareClock(history, oracleOffice, office);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(12_000);
  }, 60_000);

  it.each(zones)("on every day of 2025 to 2027 on which a case may start, in %s", (zone) => {
    const office: OracleOffice = { zone, overrides: new Map(), otherHours: new Map(), slaWorkingDays: 3 };
    let compared = 0;
    // The last three working days of 2027 promise a day of 2028, which has no calendar yet.
    for (let day = 0; day <= dayNames.indexOf("2027-12-28"); day += 1) {
      const photoMs = msOnWall(zone, day, 10 * 60);
      const events: OracleEvent[] = [
        { step: "paid", ms: photoMs - 1 },
        { step: "biometrics-taken", ms: photoMs },
        { step: "interviewed", ms: photoMs },
      ];
      const { dueMs = 0, atRiskMs = 0 } = oracle(events, office);
      agree(events, office, [photoMs, atRiskMs - 1, atRiskMs, dueMs - 1, dueMs]);
      compared += 1;
    }
    expect(compared).toBe(365 * 3 - 3);
  });

  it.each(zones)("on a pause of half a day, and a minute more or less, on every day of 2026, in %s", (zone) => {
    const office: OracleOffice = { zone, overrides: new Map(), otherHours: new Map(), slaWorkingDays: 3 };
    for (let day = dayNames.indexOf("2026-01-01"); day <= dayNames.indexOf("2026-12-31"); day += 1) {
      for (const offsetMs of [-minuteMs, -1, 0, 1, minuteMs]) {
        const halfMs = closingMs(day + 1, office) - 255 * minuteMs + offsetMs;
        const start: OracleEvent[] = [
          { step: "paid", ms: msOnWall(zone, day, 9 * 60) },
          { step: "biometrics-taken", ms: msOnWall(zone, day, 10 * 60) },
          { step: "interviewed", ms: msOnWall(zone, day, 11 * 60) },
        ];
        const ofTheAfternoon: OracleEvent[] = [
          { step: "suspended", ms: halfMs },
          { step: "resumed", ms: closingMs(day + 1, office) },
        ];
        const forGood: OracleEvent[] = [{ step: "suspended", ms: halfMs }];
        agree([...start, ...ofTheAfternoon], office, [halfMs]);
        agree([...start, ...forGood], office, [halfMs]);
      }
    }
  });
});
