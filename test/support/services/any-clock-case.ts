import { isoDate } from "@sip/calendar/date";
import { chart, type PassportStep } from "@sip/domain/services/passport/chart";
import fc from "fast-check";
import { slaOffice } from "../../domain/services/sla-office.ts";
import { dayNames, msOnWall, type OracleEvent, type OracleOffice } from "./clock-oracle.ts";

export const zones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;
const reason = { id: "Kabut asap", en: "Haze" };

const wall = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export const officeLike = ({ zone, overrides, otherHours, slaWorkingDays }: OracleOffice) =>
  slaOffice({
    zone,
    overrides: [...overrides].map(([date, open]) => ({ date: isoDate(date), open, reason })),
    onDate: Object.fromEntries(
      [...otherHours].map(([date, [opens, closes]]) => [date, { opens: wall(opens), closes: wall(closes) }]),
    ),
    slaWorkingDaysFrom: { "2025-01-01": slaWorkingDays },
  });

export const instant = (ms: number): string => new Date(ms).toISOString();
export const taken = (events: readonly OracleEvent[]) => events.map(({ step, ms }) => ({ step, at: instant(ms) }));

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

/** A case with its office, of three years and three zones: pauses, overrides and other hours come often. */
export const anyCase = fc
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
