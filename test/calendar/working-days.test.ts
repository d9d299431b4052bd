import { addDays, compareDates, type IsoDate, isoDate, weekdayOf } from "@sip/calendar/date";
import { holidayCalendar, MissingCalendarYear } from "@sip/calendar/holidays";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { type DayOverride, workingCalendar } from "@sip/calendar/working-days";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const holidays = holidayCalendar(nationalHolidays);
const reason = { id: "Piket pelayanan", en: "Service roster" };
const withOverrides = (...overrides: DayOverride[]) => workingCalendar({ holidays, overrides });
const national = withOverrides();

/** Far enough from both ends that 20 working days either way stay within the known years. */
const innerDate = fc.integer({ min: 60, max: 1035 }).map((days) => addDays(isoDate("2025-01-01"), days));
const anyOverrides = fc.uniqueArray(fc.record({ date: innerDate, open: fc.boolean(), reason: fc.constant(reason) }), {
  selector: ({ date }) => date,
  maxLength: 60,
});
const anyCount = fc.integer({ min: 1, max: 20 });

describe("the working days of a year", () => {
  it.each([
    [2025, 237],
    [2026, 240],
    [2027, 242],
  ])("%i has %i", (year, count) => {
    expect(national.workingDaysBetween(isoDate(`${year - 1}-12-31`), isoDate(`${year}-12-31`))).toBe(count);
  });
});

describe("a day", () => {
  it.each([
    ["2026-12-22", "Tuesday", { kind: "working-day" }],
    ["2026-12-24", "Thursday", { kind: "joint-leave", name: "Cuti Bersama Kelahiran Yesus Kristus" }],
    ["2026-12-25", "Friday", { kind: "national-holiday", name: "Kelahiran Yesus Kristus" }],
    ["2026-12-26", "Saturday", { kind: "weekend" }],
    ["2026-12-27", "Sunday", { kind: "weekend" }],
    ["2026-03-21", "Saturday", { kind: "national-holiday", name: "Idulfitri 1447 Hijriah" }],
    ["2026-12-28", "Monday", { kind: "working-day" }],
  ])("%s, a %s, is %j", (date, _weekday, kind) => {
    expect(national.dayKind(isoDate(date))).toEqual(kind);
    expect(national.isWorkingDay(isoDate(date))).toBe(kind.kind === "working-day");
  });
});

describe("the next and the previous working day", () => {
  it.each([
    ["2026-12-21", "Monday", "2026-12-22"],
    ["2026-12-23", "Wednesday before joint leave", "2026-12-28"],
    ["2026-12-24", "Thursday, joint leave", "2026-12-28"],
    ["2026-12-25", "Friday, holiday", "2026-12-28"],
    ["2026-12-26", "Saturday", "2026-12-28"],
    ["2026-12-27", "Sunday", "2026-12-28"],
    ["2026-12-31", "Thursday before New Year", "2027-01-04"],
  ])("after %s (%s) comes %s", (date, _weekday, next) => {
    expect(national.nextWorkingDay(isoDate(date))).toBe(next);
  });

  it.each([
    ["2026-12-22", "Tuesday", "2026-12-21"],
    ["2026-12-28", "Monday after Christmas", "2026-12-23"],
    ["2026-12-27", "Sunday", "2026-12-23"],
    ["2026-12-26", "Saturday", "2026-12-23"],
    ["2026-12-25", "Friday, holiday", "2026-12-23"],
    ["2026-12-24", "Thursday, joint leave", "2026-12-23"],
    ["2027-01-04", "Monday after New Year", "2026-12-31"],
  ])("before %s (%s) comes %s", (date, _weekday, previous) => {
    expect(national.previousWorkingDay(isoDate(date))).toBe(previous);
  });
});

describe("the n-th working day", () => {
  it.each([
    ["2026-12-22", 1, "2026-12-23", "Wednesday"],
    ["2026-12-22", 2, "2026-12-28", "Monday, over joint leave, holiday and weekend"],
    ["2026-12-22", 3, "2026-12-29", "Tuesday"],
    ["2026-12-24", 3, "2026-12-30", "Wednesday, counted from joint leave"],
    ["2026-12-26", 3, "2026-12-30", "Wednesday, counted from a Saturday"],
    ["2026-12-29", 3, "2027-01-04", "Monday, over New Year"],
    ["2026-03-17", 1, "2026-03-25", "Wednesday, over Nyepi and Idulfitri"],
  ])("after %s, number %i is %s (%s)", (date, count, result) => {
    expect(national.workingDayAfter(isoDate(date), count)).toBe(result);
  });

  it.each([
    ["2026-12-29", 1, "2026-12-28", "Monday"],
    ["2026-12-29", 2, "2026-12-23", "Wednesday, over weekend, holiday and joint leave"],
    ["2026-12-29", 3, "2026-12-22", "Tuesday"],
    ["2026-12-25", 3, "2026-12-21", "Monday, counted from a holiday"],
    ["2026-12-27", 3, "2026-12-21", "Monday, counted from a Sunday"],
    ["2027-01-04", 3, "2026-12-29", "Tuesday, over New Year"],
    ["2026-03-25", 1, "2026-03-17", "Tuesday, over Idulfitri and Nyepi"],
  ])("before %s, number %i is %s (%s)", (date, count, result) => {
    expect(national.workingDayBefore(isoDate(date), count)).toBe(result);
  });

  it.each([0, -1, 1.5, Number.NaN])("number %d does not exist", (count) => {
    expect(() => national.workingDayAfter(isoDate("2026-12-22"), count)).toThrow(RangeError);
    expect(() => national.workingDayBefore(isoDate("2026-12-22"), count)).toThrow(RangeError);
  });
});

describe("counting between two days", () => {
  it.each([
    ["2026-12-22", "2026-12-22", 0],
    ["2026-12-22", "2026-12-23", 1],
    ["2026-12-23", "2026-12-27", 0],
    ["2026-12-22", "2026-12-29", 3],
  ])("after %s up to %s there are %i", (from, to, count) => {
    expect(national.workingDaysBetween(isoDate(from), isoDate(to))).toBe(count);
  });

  it("backwards is refused", () => {
    expect(() => national.workingDaysBetween(isoDate("2026-12-23"), isoDate("2026-12-22"))).toThrow(RangeError);
  });
});

describe("an override of the office", () => {
  const christmas = isoDate("2026-12-24");

  it("opens a day of joint leave, a holiday and a weekend, and says why", () => {
    const calendar = withOverrides(
      { date: "2026-12-24", open: true, reason },
      { date: "2026-12-25", open: true, reason },
      { date: "2026-12-26", open: true, reason },
    );
    expect(calendar.dayKind(christmas)).toEqual({ kind: "office-open", reason });
    expect(calendar.workingDayAfter(isoDate("2026-12-22"), 3)).toBe("2026-12-25");
    expect(calendar.workingDayAfter(isoDate("2026-12-22"), 5)).toBe("2026-12-28");
  });

  it("closes an ordinary Monday, and says why", () => {
    const haze = { id: "Kabut asap", en: "Haze" };
    const calendar = withOverrides({ date: "2026-12-28", open: false, reason: haze });
    expect(calendar.dayKind(isoDate("2026-12-28"))).toEqual({ kind: "office-closed", reason: haze });
    expect(calendar.isWorkingDay(isoDate("2026-12-28"))).toBe(false);
    expect(calendar.workingDayAfter(isoDate("2026-12-22"), 3)).toBe("2026-12-30");
  });

  it("is the office's own: another office's calendar does not change", () => {
    withOverrides({ date: "2026-12-24", open: true, reason });
    expect(national.isWorkingDay(christmas)).toBe(false);
  });

  it("wins on its date, and changes no other", () => {
    fc.assert(
      fc.property(anyOverrides, innerDate, (overrides, date) => {
        const override = overrides.find((one) => one.date === date);
        expect(withOverrides(...overrides).isWorkingDay(date)).toBe(override?.open ?? national.isWorkingDay(date));
      }),
    );
  });

  it("is refused twice for one date, and for a date that does not exist", () => {
    const twice = () =>
      withOverrides({ date: "2026-12-24", open: true, reason }, { date: "2026-12-24", open: false, reason });
    expect(twice).toThrow(RangeError);
    expect(() => withOverrides({ date: "2026-02-30", open: true, reason })).toThrow("2026-02-30");
  });
});

describe("a year without calendar", () => {
  it("is never counted: going over the last day of 2027 throws", () => {
    expect(national.workingDayAfter(isoDate("2027-12-30"), 1)).toBe("2027-12-31");
    expect(() => national.workingDayAfter(isoDate("2027-12-30"), 2)).toThrow(expect.objectContaining({ year: 2028 }));
    expect(() => national.nextWorkingDay(isoDate("2027-12-31"))).toThrow(MissingCalendarYear);
  });

  it("is never counted: going before the first working day of 2025 throws", () => {
    expect(national.workingDayBefore(isoDate("2025-01-03"), 1)).toBe("2025-01-02");
    expect(() => national.workingDayBefore(isoDate("2025-01-03"), 2)).toThrow(expect.objectContaining({ year: 2024 }));
    expect(() => national.previousWorkingDay(isoDate("2025-01-02"))).toThrow(MissingCalendarYear);
  });

  it("is not hidden by a weekend nor by an override", () => {
    expect(() => national.isWorkingDay(isoDate("2028-01-01"))).toThrow(MissingCalendarYear);
    const calendar = withOverrides({ date: "2028-01-03", open: true, reason });
    expect(() => calendar.isWorkingDay(isoDate("2028-01-03"))).toThrow(MissingCalendarYear);
  });
});

describe("whatever the overrides", () => {
  it("counting forward is undone by counting between, and by counting back from a working day", () => {
    fc.assert(
      fc.property(anyOverrides, innerDate, anyCount, (overrides, date, count) => {
        const calendar = withOverrides(...overrides);
        const later = calendar.workingDayAfter(date, count);
        expect(calendar.isWorkingDay(later)).toBe(true);
        expect(compareDates(later, date)).toBe(1);
        expect(calendar.workingDaysBetween(date, later)).toBe(count);
        if (calendar.isWorkingDay(date)) expect(calendar.workingDayBefore(later, count)).toBe(date);
      }),
    );
  });

  it("counting in two parts is counting at once", () => {
    fc.assert(
      fc.property(anyOverrides, innerDate, fc.integer({ min: 1, max: 8 }), anyCount, (overrides, date, first, rest) => {
        const calendar = withOverrides(...overrides);
        const inParts = calendar.workingDayAfter(calendar.workingDayAfter(date, first), rest);
        expect(inParts).toBe(calendar.workingDayAfter(date, first + rest));
      }),
    );
  });

  it("no day between a date and its next working day is one", () => {
    fc.assert(
      fc.property(anyOverrides, innerDate, (overrides, date) => {
        const calendar = withOverrides(...overrides);
        const next = calendar.nextWorkingDay(date);
        for (let day: IsoDate = addDays(date, 1); day !== next; day = addDays(day, 1)) {
          expect(calendar.isWorkingDay(day)).toBe(false);
        }
      }),
    );
  });
});

it("without an override no Saturday and no Sunday is a working day", () => {
  fc.assert(
    fc.property(innerDate, (date) => {
      if (weekdayOf(date) >= 6) expect(national.isWorkingDay(date)).toBe(false);
    }),
  );
});
