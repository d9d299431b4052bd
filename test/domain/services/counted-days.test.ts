import { isoDate } from "@sip/calendar/date";
import { MissingCalendarYear } from "@sip/calendar/holidays";
import { countedDays, promisedDayOf } from "@sip/domain/services/counted-days";
import type { Pause } from "@sip/domain/services/pauses";
import { describe, expect, it } from "vitest";
import { wib } from "../../support/services/history.ts";
import { slaOffice } from "./sla-office.ts";

const reason = { id: "Kabut asap", en: "Haze" };

const promised = (
  startedOn: string,
  { slaWorkingDays = 3, pauses = [] as readonly Pause[], office = slaOffice() } = {},
) =>
  promisedDayOf(
    countedDays({ startedOn: isoDate(startedOn), slaWorkingDays, pauses, time: office.time }),
    slaWorkingDays,
  );

const paused = (since: string, until: string): Pause => ({ since: wib(since), until: wib(until) });

describe("the promised date", () => {
  it.each([
    ["Mon", "2026-12-07", "Thu", "2026-12-10", "within a week"],
    ["Wed", "2026-12-09", "Mon", "2026-12-14", "over a weekend"],
    ["Fri", "2026-12-11", "Wed", "2026-12-16", "from the last day of the week"],
    ["Sat", "2026-12-12", "Wed", "2026-12-16", "from a Saturday, as from the Friday before"],
    ["Sun", "2026-12-13", "Wed", "2026-12-16", "from a Sunday, too"],
    ["Tue", "2026-12-22", "Tue", "2026-12-29", "past joint leave, Christmas and the weekend"],
    ["Wed", "2026-12-23", "Wed", "2026-12-30", "from the day before joint leave"],
    ["Thu", "2026-12-24", "Wed", "2026-12-30", "from joint leave itself"],
    ["Mon", "2026-12-28", "Thu", "2026-12-31", "up to the last day of the year"],
    ["Tue", "2026-12-29", "Mon", "2027-01-04", "into the next year"],
    ["Tue", "2026-03-17", "Fri", "2026-03-27", "past Nyepi and Idulfitri"],
    ["Mon", "2027-03-08", "Thu", "2027-03-18", "past Idulfitri of 2027"],
  ])("paid on %s %s is promised on %s %s: %s", (_from, startedOn, _on, promisedOn) => {
    expect(promised(startedOn)).toBe(promisedOn);
  });

  it.each([
    [1, "2026-12-23"],
    [2, "2026-12-28"],
    [3, "2026-12-29"],
    [4, "2026-12-30"],
  ])("with %i working days, paid on Tue 22 Dec 2026, is %s", (slaWorkingDays, promisedOn) => {
    expect(promised("2026-12-22", { slaWorkingDays })).toBe(promisedOn);
  });

  it("does not count a working day on which the clock stood still for more than half of the office minutes", () => {
    const half = paused("2026-12-23 07:30", "2026-12-23 11:45");
    expect(promised("2026-12-22", { pauses: [half] })).toBe("2026-12-29");
    const more = paused("2026-12-23 07:30", "2026-12-23 11:46");
    expect(promised("2026-12-22", { pauses: [more] })).toBe("2026-12-30");
    const wholeDays = paused("2026-12-28 07:30", "2026-12-29 16:00");
    expect(promised("2026-12-22", { pauses: [wholeDays] })).toBe("2026-12-31");
  });

  it("adds the pauses of a day, and counts no minute outside the office's hours", () => {
    const pauses = [
      paused("2026-12-23 08:00", "2026-12-23 10:07"),
      paused("2026-12-23 10:08", "2026-12-23 12:16"),
      paused("2026-12-23 16:00", "2026-12-24 23:00"),
    ];
    expect(promised("2026-12-22", { pauses })).toBe("2026-12-29");
    expect(promised("2026-12-22", { pauses: [...pauses, paused("2026-12-23 13:00", "2026-12-23 13:01")] })).toBe(
      "2026-12-30",
    );
  });

  it("knows no seconds: a pause within a minute is none", () => {
    const pauses = [paused("2026-12-23 07:30", "2026-12-23 11:45")].map(({ since, until = "" }) => ({
      since,
      until: until.replace(":00.000Z", ":59.999Z"),
    }));
    expect(promised("2026-12-22", { pauses })).toBe("2026-12-29");
  });

  it("halves the minutes of the date, where its hours are shorter", () => {
    const office = slaOffice({ onDate: { "2026-12-23": { opens: "08:00", closes: "15:00" } } });
    expect(promised("2026-12-22", { office, pauses: [paused("2026-12-23 08:00", "2026-12-23 11:30")] })).toBe(
      "2026-12-29",
    );
    expect(promised("2026-12-22", { office, pauses: [paused("2026-12-23 08:00", "2026-12-23 11:31")] })).toBe(
      "2026-12-30",
    );
  });

  it("leaves no day to promise under a pause without end, but one that counts in spite of it", () => {
    const since = (text: string): Pause => ({ since: wib(text), by: "suspended" });
    expect(promised("2026-12-22", { pauses: [since("2026-12-28 15:00")] })).toBeUndefined();
    expect(promised("2026-12-22", { pauses: [since("2026-12-29 11:44")] })).toBeUndefined();
    expect(promised("2026-12-22", { pauses: [since("2026-12-29 11:45")] })).toBe("2026-12-29");
    expect(promised("2026-12-22", { pauses: [since("2026-12-20 11:45")] })).toBeUndefined();
  });

  it("is earlier where the office works on joint leave, later where it closes on a working day", () => {
    const roster = slaOffice({ overrides: [{ date: "2026-12-24", open: true, reason }] });
    expect(promised("2026-12-22", { office: roster })).toBe("2026-12-28");
    const closed = slaOffice({ overrides: [{ date: "2026-12-28", open: false, reason }] });
    expect(promised("2026-12-22", { office: closed })).toBe("2026-12-30");
  });

  it("is an error, and no guess, in a year without calendar", () => {
    expect(promised("2027-12-28")).toBe("2027-12-31");
    expect(() => promised("2027-12-29")).toThrow(MissingCalendarYear);
    expect(() => promised("2027-12-29")).toThrow("2028");
  });

  it.each([0, -3, 2.5])("cannot lie %d working days ahead", (slaWorkingDays) => {
    expect(() => promised("2026-12-22", { slaWorkingDays })).toThrow(RangeError);
  });
});
