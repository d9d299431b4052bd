import { isoDate } from "@sip/calendar/date";
import { type HolidayData, holidayCalendar, MissingCalendarYear } from "@sip/calendar/holidays";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { describe, expect, it } from "vitest";

const national = holidayCalendar(nationalHolidays);

const oneYear = (days: HolidayData["days"], nationalDays = 1, jointLeaveDays = 0): HolidayData => ({
  decrees: [{ year: 2028, numbers: ["1/2027"], signedOn: isoDate("2027-09-01"), nationalDays, jointLeaveDays }],
  days,
});

describe("the national calendar", () => {
  it.each([
    ["2025-08-18", "Monday", "Cuti Bersama Proklamasi Kemerdekaan", "joint-leave"],
    ["2026-03-20", "Friday", "Cuti Bersama Idulfitri 1447 Hijriah", "joint-leave"],
    ["2026-03-21", "Saturday", "Idulfitri 1447 Hijriah", "national"],
    ["2026-12-24", "Thursday", "Cuti Bersama Kelahiran Yesus Kristus", "joint-leave"],
    ["2026-12-25", "Friday", "Kelahiran Yesus Kristus", "national"],
    ["2027-03-11", "Thursday", "Idulfitri 1448 Hijriah", "national"],
  ])("%s, a %s, is %s (%s)", (date, _weekday, name, kind) => {
    expect(national.holidayOn(isoDate(date))).toEqual({ name, kind });
  });

  it.each(["2025-01-02", "2026-12-23", "2026-12-28", "2027-12-31"])("%s is no holiday", (date) => {
    expect(national.holidayOn(isoDate(date))).toBeUndefined();
  });

  it.each([
    [2025, 17, 11, "2024-10-14"],
    [2026, 17, 8, "2025-09-19"],
    [2027, 18, 8, "2026-09-15"],
  ])("%i has %i national holidays and %i days of joint leave, decreed on %s", (year, nationalDays, leave, signedOn) => {
    const decree = nationalHolidays.decrees.find((one) => one.year === year);
    expect(decree).toMatchObject({ nationalDays, jointLeaveDays: leave, signedOn });
    expect(decree?.numbers).toHaveLength(3);
  });
});

describe("a year without decree", () => {
  it.each([
    ["2024-12-31", 2024],
    ["2028-01-01", 2028],
    ["2028-06-14", 2028],
  ])("asking for %s throws an error that names %i", (date, year) => {
    const ask = () => national.holidayOn(isoDate(date));
    expect(ask).toThrow(MissingCalendarYear);
    expect(ask).toThrow(String(year));
    expect(ask).toThrow(expect.objectContaining({ year, name: "MissingCalendarYear" }));
  });

  it("the first and the last day of the known years are answered", () => {
    expect(national.holidayOn(isoDate("2025-01-01"))?.name).toBe("Tahun Baru 2025 Masehi");
    expect(national.holidayOn(isoDate("2027-12-31"))).toBeUndefined();
  });
});

describe("a list that contradicts its decree", () => {
  it("is refused when a day is missing, so that a cut-off upload is no calendar", () => {
    expect(() => holidayCalendar(oneYear({}))).toThrow("2028");
    expect(() => holidayCalendar(oneYear({ "2028-01-01": { name: "Tahun Baru", kind: "national" } }, 1, 1))).toThrow(
      "1+1",
    );
  });

  it("is refused when a day belongs to a year without decree", () => {
    const days = {
      "2028-01-01": { name: "Tahun Baru", kind: "national" },
      "2029-01-01": { name: "Tahun Baru", kind: "national" },
    };
    expect(() => holidayCalendar(oneYear(days))).toThrow("2029-01-01");
  });

  it.each([
    ["2028-02-30", "Tahun Baru", "national", "2028-02-30"],
    ["2028-01-03", "Libur bank", "bank-holiday", "bank-holiday"],
    ["2028-01-03", "", "national", "no name"],
  ])("is refused for one more row %j %j %j, and says %j", (date, name, kind, message) => {
    const days = { "2028-01-01": { name: "Tahun Baru", kind: "national" }, [date]: { name, kind } };
    expect(() => holidayCalendar(oneYear(days))).toThrow(message);
  });

  it("is taken when it says what the decree says", () => {
    const calendar = holidayCalendar(oneYear({ "2028-01-01": { name: "Tahun Baru", kind: "national" } }));
    expect(calendar.holidayOn(isoDate("2028-01-01"))).toEqual({ name: "Tahun Baru", kind: "national" });
    expect(calendar.holidayOn(isoDate("2028-01-03"))).toBeUndefined();
  });
});
