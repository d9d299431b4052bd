import { isoDate } from "@sip/calendar/date";
import { MissingCalendarYear } from "@sip/calendar/holidays";
import { promisedDate } from "@sip/domain/services/promised-date";
import { describe, expect, it } from "vitest";
import { slaOffice } from "./sla-office.ts";

const reason = { id: "Kabut asap", en: "Haze" };

const promised = (startedOn: string, { slaWorkingDays = 3, pausedOn = [] as string[], office = slaOffice() } = {}) =>
  promisedDate({
    startedOn: isoDate(startedOn),
    slaWorkingDays,
    calendar: office.time.calendar,
    countsOn: (day) => !pausedOn.includes(day),
  });

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

  it("does not count a working day at whose closing the clock is paused", () => {
    expect(promised("2026-12-22", { pausedOn: ["2026-12-23"] })).toBe("2026-12-30");
    expect(promised("2026-12-22", { pausedOn: ["2026-12-28", "2026-12-29"] })).toBe("2026-12-31");
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
