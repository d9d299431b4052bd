import { addDays, isoDate } from "@sip/calendar/date";
import { holidayCalendar } from "@sip/calendar/holidays";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { officeHours } from "@sip/calendar/office-hours";
import { timeZones } from "@sip/calendar/time-zone";
import type { WeeklyHours } from "@sip/calendar/weekly-hours";
import { type DayOverride, workingCalendar } from "@sip/calendar/working-days";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const holidays = holidayCalendar(nationalHolidays);
const usual = { opens: "07:30", closes: "16:00" };
const mondayToFriday: WeeklyHours = { 1: usual, 2: usual, 3: usual, 4: usual, 5: usual };
const reason = { id: "Piket pelayanan", en: "Service roster" };

const pekanbaru = ({
  weekly = mondayToFriday,
  onDate = {},
  overrides = [],
}: {
  weekly?: WeeklyHours;
  onDate?: WeeklyHours;
  overrides?: DayOverride[];
} = {}) => officeHours({ weekly, onDate, calendar: workingCalendar({ holidays, overrides }), zone: "Asia/Jakarta" });

const hours = pekanbaru();
const tuesday = isoDate("2026-12-29");
const saturday = isoDate("2026-12-26");

describe("opening and closing", () => {
  it("are 07:30 and 16:00 WIB on Tue 29 Dec 2026, that is 00:30 and 09:00 UTC", () => {
    expect(hours.openingAt(tuesday)).toBe("2026-12-29T00:30:00.000Z");
    expect(hours.closingAt(tuesday)).toBe("2026-12-29T09:00:00.000Z");
  });

  it("are two hours earlier in Jayapura, on the day before in UTC", () => {
    const calendar = workingCalendar({ holidays, overrides: [] });
    const jayapura = officeHours({ weekly: mondayToFriday, calendar, zone: "Asia/Jayapura" });
    expect(jayapura.openingAt(tuesday)).toBe("2026-12-28T22:30:00.000Z");
    expect(jayapura.closingAt(tuesday)).toBe("2026-12-29T07:00:00.000Z");
  });

  it.each([
    ["2026-12-24", "Thursday, joint leave"],
    ["2026-12-25", "Friday, holiday"],
    ["2026-12-26", "Saturday"],
  ])("do not exist on %s (%s)", (date) => {
    expect(() => hours.openingAt(isoDate(date))).toThrow(date);
    expect(() => hours.closingAt(isoDate(date))).toThrow(date);
  });

  it("differ by weekday: a Friday that closes at 16:30", () => {
    const office = pekanbaru({ weekly: { ...mondayToFriday, 5: { opens: "07:30", closes: "16:30" } } });
    expect(office.closingAt(isoDate("2027-01-07"))).toBe("2027-01-07T09:00:00.000Z");
    expect(office.closingAt(isoDate("2027-01-08"))).toBe("2027-01-08T09:30:00.000Z");
  });

  it("differ by date: Ramadan hours on Mon 22 Feb 2027, and on no other day", () => {
    const office = pekanbaru({ onDate: { "2027-02-22": { opens: "08:00", closes: "15:00" } } });
    expect(office.openingAt(isoDate("2027-02-22"))).toBe("2027-02-22T01:00:00.000Z");
    expect(office.closingAt(isoDate("2027-02-22"))).toBe("2027-02-22T08:00:00.000Z");
    expect(office.closingAt(isoDate("2027-02-23"))).toBe("2027-02-23T09:00:00.000Z");
  });

  it("for a date do not open a day that the calendar closes", () => {
    const office = pekanbaru({ onDate: { "2026-12-25": usual } });
    expect(() => office.openingAt(isoDate("2026-12-25"))).toThrow(RangeError);
  });

  it("of a Saturday that the office opens are Friday's, unless the week or the date has its own", () => {
    const overrides = [{ date: "2026-12-26", open: true, reason }];
    const fridayLater = { ...mondayToFriday, 5: { opens: "07:30", closes: "16:30" } };
    expect(pekanbaru({ overrides, weekly: fridayLater }).closingAt(saturday)).toBe("2026-12-26T09:30:00.000Z");
    const onDate = { "2026-12-26": { opens: "08:00", closes: "12:00" } };
    expect(pekanbaru({ overrides, onDate }).closingAt(saturday)).toBe("2026-12-26T05:00:00.000Z");
    const weekly = { ...mondayToFriday, 6: { opens: "08:00", closes: "11:00" } };
    expect(pekanbaru({ overrides, weekly }).closingAt(saturday)).toBe("2026-12-26T04:00:00.000Z");
  });

  it("of an opened Monday without hours of its own are the last of the week", () => {
    const weekly = { 2: { opens: "09:00", closes: "12:00" }, 4: { opens: "10:00", closes: "13:00" } };
    const office = pekanbaru({ weekly, overrides: [{ date: "2026-12-28", open: true, reason }] });
    expect(office.closingAt(isoDate("2026-12-28"))).toBe("2026-12-28T06:00:00.000Z");
  });
});

describe("a weekday without hours", () => {
  const counter = pekanbaru({ weekly: { 2: usual, 4: usual } });

  it("is closed: a counter open on Tuesdays and Thursdays only", () => {
    expect(() => counter.openingAt(isoDate("2026-12-30"))).toThrow("2026-12-30");
    expect(counter.isOpenAt("2026-12-30T03:00:00.000Z")).toBe(false);
    expect(counter.nextOpeningAt("2026-12-29T03:00:00.000Z")).toBe("2026-12-31T00:30:00.000Z");
  });
});

describe("open", () => {
  it.each([
    ["2026-12-29T00:29:59.999Z", false, "a millisecond before opening"],
    ["2026-12-29T00:30:00.000Z", true, "the instant of opening"],
    ["2026-12-29T05:00:00.000Z", true, "noon: there is no lunch break"],
    ["2026-12-29T09:00:00.000Z", true, "the instant of closing"],
    ["2026-12-29T09:00:00.001Z", false, "a millisecond after closing"],
    ["2026-12-29T16:00:00+07:00", true, "the instant of closing, written with its offset"],
    ["2026-12-25T05:00:00.000Z", false, "noon on Friday, a holiday"],
    ["2026-12-26T05:00:00.000Z", false, "noon on a Saturday"],
    ["2026-12-28T17:30:00.000Z", false, "half past midnight, local time"],
  ])("at %s: %s (%s)", (instant, open) => {
    expect(hours.isOpenAt(instant)).toBe(open);
  });
});

describe("the next opening", () => {
  it.each([
    ["2026-12-29T00:29:59.999Z", "2026-12-29T00:30:00.000Z", "a millisecond before opening on Tuesday: the same day"],
    ["2026-12-29T00:30:00.000Z", "2026-12-30T00:30:00.000Z", "at the instant of opening: Wednesday"],
    ["2026-12-29T05:00:00.000Z", "2026-12-30T00:30:00.000Z", "while open: Wednesday"],
    ["2026-12-23T09:30:00.000Z", "2026-12-28T00:30:00.000Z", "Wednesday evening: Monday, over Christmas"],
    ["2026-12-26T05:00:00.000Z", "2026-12-28T00:30:00.000Z", "Saturday noon: Monday"],
    ["2026-12-31T17:30:00.000Z", "2027-01-04T00:30:00.000Z", "half past midnight on New Year: Monday"],
  ])("after %s is %s (%s)", (instant, opening) => {
    expect(hours.nextOpeningAt(instant)).toBe(opening);
  });

  it("is after the instant, opens the office, and has no opening before it, in every zone", () => {
    const anyMinute = fc.integer({ min: 60 * 1440, max: 1035 * 1440 });
    const calendar = workingCalendar({ holidays, overrides: [] });
    fc.assert(
      fc.property(anyMinute, fc.constantFrom(...timeZones), (minute, zone) => {
        const office = officeHours({ weekly: mondayToFriday, calendar, zone });
        const instant = new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString();
        const next = office.nextOpeningAt(instant);
        expect(next > instant).toBe(true);
        expect(office.isOpenAt(next)).toBe(true);
        for (let day = isoDate(instant.slice(0, 10)); day < next.slice(0, 10); day = addDays(day, 1)) {
          const opening = calendar.isWorkingDay(day) ? office.openingAt(day) : instant;
          expect(opening <= instant || opening === next).toBe(true);
        }
      }),
    );
  });
});

describe("hours that cannot be", () => {
  it.each<[WeeklyHours, string]>([
    [{ 1: { opens: "16:00", closes: "07:30" } }, "close before they open"],
    [{ 1: { opens: "07:30", closes: "07:30" } }, "close as they open"],
    [{ 1: { opens: "7.30", closes: "16:00" } }, "are no times"],
    [{ 8: usual }, "are of no weekday"],
    [{}, "are none at all"],
  ])("are refused: %j (%s)", (weekly) => {
    expect(() => pekanbaru({ weekly })).toThrow(RangeError);
  });

  it("are refused for single dates, too", () => {
    expect(() => pekanbaru({ onDate: { "2026-02-30": usual } })).toThrow("2026-02-30");
    expect(() => pekanbaru({ onDate: { "2026-12-29": { opens: "16:00", closes: "15:00" } } })).toThrow("2026-12-29");
  });
});
