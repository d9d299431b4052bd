import { holidayCalendar } from "@sip/calendar/holidays";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { officeHours } from "@sip/calendar/office-hours";
import { officeMinutes } from "@sip/calendar/office-minutes";
import { workingCalendar } from "@sip/calendar/working-days";
import { describe, expect, it } from "vitest";
import { wib } from "../support/services/history.ts";

const zone = "Asia/Jakarta";
const weekday = { opens: "07:30", closes: "16:00" };
const calendar = workingCalendar({ holidays: holidayCalendar(nationalHolidays), overrides: [] });
const hours = officeHours({
  weekly: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday },
  onDate: { "2026-12-21": { opens: "08:00", closes: "10:00" } },
  calendar,
  zone,
});
const { between, after } = officeMinutes({ calendar, hours, zone });

/** Thu 24 and Fri 25 Dec 2026 are Christmas; Mon 21 Dec is open for two hours only. */
describe.each([
  ["2026-12-22 09:00", "2026-12-22 09:45", 45],
  ["2026-12-22 15:00", "2026-12-23 08:30", 120],
  ["2026-12-18 15:30", "2026-12-22 08:00", 30 + 120 + 30],
  ["2026-12-23 15:59", "2026-12-28 07:31", 2],
  ["2026-12-22 09:00", "2026-12-23 16:00", 420 + 510],
])("from %s to %s", (since, until, minutes) => {
  it(`the office is open for ${minutes} minutes`, () => {
    expect(between(wib(since), wib(until))).toBe(minutes);
  });

  it("so many minutes of office time lead there", () => {
    expect(after(wib(since), minutes)).toBe(wib(until));
  });
});

describe("office time", () => {
  it("stands still at night, on a weekend and on a holiday", () => {
    expect(between(wib("2026-12-22 16:00"), wib("2026-12-23 07:30"))).toBe(0);
    expect(between(wib("2026-12-23 16:00"), wib("2026-12-28 07:30"))).toBe(0);
    expect(between(wib("2026-12-19 09:00"), wib("2026-12-20 09:00"))).toBe(0);
  });

  it("does not run backwards", () => {
    expect(between(wib("2026-12-22 10:00"), wib("2026-12-22 09:00"))).toBe(0);
    expect(between(wib("2026-12-23 10:00"), wib("2026-12-22 09:00"))).toBe(0);
  });

  it("counts seconds", () => {
    expect(between("2026-12-22T02:00:00.000Z", "2026-12-22T02:00:30.000Z")).toBe(0.5);
  });

  it("takes no time for no minutes, and begins at the opening after a night", () => {
    expect(after(wib("2026-12-22 20:00"), 0)).toBe(wib("2026-12-22 20:00"));
    expect(after(wib("2026-12-22 20:00"), 1)).toBe(wib("2026-12-23 07:31"));
    expect(after(wib("2026-12-22 15:00"), 60)).toBe(wib("2026-12-22 16:00"));
  });

  it("is not known in a year without decree", () => {
    expect(() => after(wib("2027-12-31 15:00"), 120)).toThrow("the holiday calendar of 2028 is missing");
  });
});
