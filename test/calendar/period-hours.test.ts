import { checkPeriods } from "@sip/calendar/check-periods";
import { hoursOfPeriods, type PeriodHours } from "@sip/calendar/period-hours";
import type { OpeningHours } from "@sip/calendar/weekly-hours";
import { describe, expect, it } from "vitest";

const until15 = { opens: "08:00", closes: "15:00" };
const until1530 = { opens: "08:00", closes: "15:30" };
const ramadanWeek = { 1: until15, 2: until15, 3: until15, 4: until15, 5: until1530 };
const ramadan: PeriodHours = { from: "2027-02-08", to: "2027-03-09", hours: ramadanWeek };

describe("the hours of a period", () => {
  const onDate = hoursOfPeriods([ramadan]);

  it.each<[string, OpeningHours | undefined, string]>([
    ["2027-02-07", undefined, "Sunday, the day before"],
    ["2027-02-08", until15, "Monday, its first day"],
    ["2027-02-12", until1530, "Friday"],
    ["2027-02-13", until1530, "Saturday, if the office opens it: as on the weekday before"],
    ["2027-03-09", until15, "Tuesday, its last day"],
    ["2027-03-10", undefined, "Wednesday, the day after"],
  ])("on %s are %j (%s)", (date, hours) => {
    expect(onDate[date]).toEqual(hours);
  });

  it("are without fault", () => {
    expect(() => checkPeriods([ramadan])).not.toThrow();
  });

  it("begin a day later by the change of one date", () => {
    const later = hoursOfPeriods([{ ...ramadan, from: "2027-02-09" }]);
    expect(Object.keys(later)).toEqual(Object.keys(onDate).slice(1));
  });
});

describe("of two periods", () => {
  const shortDay: PeriodHours = {
    from: "2027-02-24",
    to: "2027-02-24",
    hours: { 3: { opens: "08:00", closes: "12:00" } },
  };

  it("the one that lies in the other wins, in whatever order they are said (Wed 24 Feb 2027)", () => {
    for (const periods of [
      [ramadan, shortDay],
      [shortDay, ramadan],
    ]) {
      checkPeriods(periods);
      const onDate = hoursOfPeriods(periods);
      expect(onDate["2027-02-24"]).toEqual({ opens: "08:00", closes: "12:00" });
      expect(onDate["2027-02-25"]).toEqual(until15);
    }
  });

  it.each([
    ["overlap, and neither lies in the other", { from: "2027-03-05", to: "2027-03-20" }],
    ["are the same days", { from: "2027-02-08", to: "2027-03-09" }],
  ])("that %s none can hold", (_, days) => {
    expect(() => checkPeriods([ramadan, { ...ramadan, ...days }])).toThrow(/contradict each other/);
  });
});

describe("a period that cannot be", () => {
  it.each([
    ["ends before it begins", { from: "2027-03-09", to: "2027-02-08" }],
    ["lasts longer than a year", { from: "2027-02-08", to: "2028-02-09" }],
    ["begins on no day", { from: "2027-02-30" }],
    ["has no hours", { hours: {} }],
    ["closes before it opens", { hours: { 1: { opens: "15:00", closes: "08:00" } } }],
  ])("%s", (_, wrong) => {
    expect(() => checkPeriods([{ ...ramadan, ...wrong }])).toThrow(RangeError);
  });
});
