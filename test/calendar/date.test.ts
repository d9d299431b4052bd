import {
  addDays,
  compareDates,
  daysBetween,
  isIsoDate,
  isoDate,
  mondayOf,
  weekdayOf,
  yearOf,
} from "@sip/calendar/date";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const anyDate = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => isoDate(date.toISOString().slice(0, 10)));

describe("a date", () => {
  it.each(["2026-12-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is a real day", (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    ["2026-02-29", "no leap year"],
    ["1900-02-29", "a century that is no leap year"],
    ["2026-02-30", "which the platform would roll over into March"],
    ["2026-04-31", "April has thirty days"],
    ["2026-13-01", "no thirteenth month"],
    ["2026-00-10", "no month zero"],
    ["2026-01-00", "no day zero"],
    ["2026-1-1", "digits are missing"],
    ["20261222", "hyphens are missing"],
    ["2026-12-22T00:00:00Z", "an instant"],
    [" 2026-12-22", "a space"],
    ["2026-12-22\n", "a line end"],
    ["+012026-12-22", "a year of six digits"],
    ["", "nothing"],
  ])("%j is none (%s)", (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  it("names the text that is no date", () => {
    expect(() => isoDate("2026-02-30")).toThrow("2026-02-30");
  });
});

describe("adding days", () => {
  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-03-01", -1, "2028-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-12-22", 0, "2026-12-22"],
    ["2026-01-01", 365, "2027-01-01"],
  ])("%s and %i days is %s", (date, days, result) => {
    expect(addDays(isoDate(date), days)).toBe(result);
  });

  it("is undone by taking them away, over leap days and year ends", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it("refuses parts of days and years of five digits", () => {
    expect(() => addDays(isoDate("2026-12-22"), 0.5)).toThrow(RangeError);
    expect(() => addDays(isoDate("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(isoDate("0000-01-01"), -1)).toThrow(RangeError);
  });
});

describe("the days between two dates", () => {
  it.each([
    ["2026-12-22", "2026-12-22", 0],
    ["2026-12-31", "2027-01-28", 28],
    ["2028-03-01", "2028-02-28", -2],
  ])("from %s to %s are %i", (from, to, days) => {
    expect(daysBetween(isoDate(from), isoDate(to))).toBe(days);
  });

  it("lead from the one to the other", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
});

describe("the weekday", () => {
  it.each([
    ["2026-12-21", 1, "Monday"],
    ["2026-12-22", 2, "Tuesday"],
    ["2026-12-23", 3, "Wednesday"],
    ["2026-12-24", 4, "Thursday"],
    ["2026-12-25", 5, "Friday"],
    ["2026-12-26", 6, "Saturday"],
    ["2026-12-27", 7, "Sunday"],
  ])("of %s is %i, a %s", (date, weekday) => {
    expect(weekdayOf(isoDate(date))).toBe(weekday);
  });

  it("comes again after seven days and moves on by one after one", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
      }),
    );
  });
});

describe("the Monday of a week", () => {
  it.each([
    ["2026-12-21", "2026-12-21", "Monday"],
    ["2026-12-27", "2026-12-21", "Sunday"],
    ["2027-01-01", "2026-12-28", "Friday"],
  ])("of %s is %s (a %s)", (date, monday) => {
    expect(mondayOf(isoDate(date))).toBe(monday);
  });
});

describe("comparing dates", () => {
  it("tells earlier, same and later apart, as the order of the texts does", () => {
    expect(compareDates(isoDate("2026-12-31"), isoDate("2027-01-01"))).toBe(-1);
    expect(compareDates(isoDate("2027-01-01"), isoDate("2026-12-31"))).toBe(1);
    expect(compareDates(isoDate("2026-12-31"), isoDate("2026-12-31"))).toBe(0);
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(compareDates(a, b)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});

it("the year of 2027-01-01 is 2027", () => {
  expect(yearOf(isoDate("2027-01-01"))).toBe(2027);
});
