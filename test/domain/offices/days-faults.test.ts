import { daysFaults } from "@sip/domain/offices/days-faults";
import type { Office } from "@sip/domain/offices/office";
import { officeAt } from "@sip/domain/offices/office-at";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

const reason = { id: "Kabut asap", en: "Haze" };
const closed = (date: string) => ({ date, open: false, reason });
const opened = (date: string) => ({ date, open: true, reason });
const shortDay = (date: string, closes = "12:00", opens = "08:00") => ({
  from: date,
  to: date,
  hours: { 2: { opens, closes }, 6: { opens, closes } },
  servicePoints: {},
  reason,
  source: "announcement of the office",
});
const office: Office = {
  ...pekanbaru,
  overrides: [closed("2026-12-21")],
  otherHours: [shortDay("2026-12-15"), ...pekanbaru.otherHours],
};
const early = wib("2026-12-22 06:00");
const faultsOf = (days: Partial<Office>, now = early, of = office) => daysFaults(officeAt(of, now), { ...of, ...days });

describe("the days of an office may change", () => {
  it("from today on, before its doors open (Tue 22 Dec 2026, 07.30)", () => {
    const overrides = [...office.overrides, closed("2026-12-22")];
    const otherHours = [...office.otherHours, shortDay("2026-12-29")];
    expect(faultsOf({ overrides, otherHours })).toEqual([]);
  });

  it("in words and source at any time", () => {
    const haze = { id: "Asap tebal", en: "Dense haze" };
    expect(faultsOf({ overrides: [{ ...closed("2026-12-21"), reason: haze }] })).toEqual([]);
    expect(
      faultsOf({ otherHours: [{ ...shortDay("2026-12-15"), source: "letter" }, ...pekanbaru.otherHours] }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Office>, string]>([
    ["is closed afterwards", { overrides: [...office.overrides, closed("2026-12-18")] }, "2026-12-18"],
    ["was closed, and is not afterwards", { overrides: [] }, "2026-12-21"],
    ["had other hours", { otherHours: [shortDay("2026-12-15", "13:00"), ...pekanbaru.otherHours] }, "2026-12-15"],
    ["had hours of its own, and has none afterwards", { otherHours: pekanbaru.otherHours }, "2026-12-15"],
  ])("but no day that is over: one that %s", (_, days, date) => {
    expect(faultsOf(days)).toEqual([`${date} is over`]);
  });

  it("but not so that they contradict each other", () => {
    expect(faultsOf({ overrides: [closed("2026-12-21"), closed("2026-12-21")] })).toEqual([
      "two overrides of the calendar for the same date",
    ]);
    expect(faultsOf({ otherHours: [...office.otherHours, shortDay("2026-12-15")] })).toEqual([
      expect.stringMatching(/contradict each other/),
    ]);
  });
});

describe("today, Tue 22 Dec 2026, by 07.30 to 16.00 as usual", () => {
  const other = { otherHours: [...office.otherHours, shortDay("2026-12-22")] };
  const closing = { overrides: [...office.overrides, closed("2026-12-22")] };
  const begun = ["2026-12-22 has begun: it can be closed as a whole, and nothing else"];
  const over = ["2026-12-22 is over"];
  const closedToday: Office = { ...office, ...closing };

  it.each<[string, Partial<Office>, string, string[]]>([
    ["other hours, before they or the usual ones begin", other, "07:29", []],
    ["other hours, once the usual ones have begun", other, "07:30", begun],
    ["no day, in the last minute", closing, "15:59", []],
    ["no day, once it has closed", closing, "16:00", over],
    ["other hours, once it has closed", other, "16:00", over],
    ["no day and other hours at once", { ...closing, ...other }, "10:00", begun],
  ])("becomes %s", (_, days, time, faults) => {
    expect(faultsOf(days, wib(`2026-12-22 ${time}`))).toEqual(faults);
  });

  it("gets no hours that would have begun already: those of a pause that is over would count", () => {
    const night = { otherHours: [...office.otherHours, shortDay("2026-12-22", "14:00", "00:00")] };
    expect(faultsOf(night, wib("2026-12-22 07:25"))).toEqual(begun);
  });

  it.each([
    ["07:29", []],
    ["07:30", begun],
    ["15:55", begun],
    ["16:30", over],
  ])("is not opened again once its doors would have opened: at %s", (time, faults) => {
    expect(faultsOf({ overrides: office.overrides }, wib(`2026-12-22 ${time}`), closedToday)).toEqual(faults);
  });

  it("is over by the earlier of its closings: hours until 23.59 make it no longer, and until 12.00 shorter", () => {
    const long = { ...office, otherHours: [...office.otherHours, shortDay("2026-12-22", "23:59")] };
    const short = { ...office, ...other };
    expect(faultsOf(closing, wib("2026-12-22 15:59"), long)).toEqual([]);
    expect(faultsOf(closing, wib("2026-12-22 16:00"), long)).toEqual(over);
    expect(faultsOf(closing, wib("2026-12-22 11:59"), short)).toEqual([]);
    expect(faultsOf(closing, wib("2026-12-22 12:00"), short)).toEqual(over);
  });

  it("changes in words and source at any time", () => {
    const haze = { id: "Asap tebal", en: "Dense haze" };
    const overrides = [...office.overrides, { ...closed("2026-12-22"), reason: haze }];
    expect(faultsOf({ overrides }, wib("2026-12-22 17:00"), closedToday)).toEqual([]);
  });

  it("on a Saturday has the hours of the Friday before, and is opened before they begin: at 07.30", () => {
    const opening = { overrides: [...office.overrides, opened("2026-12-19")] };
    expect(faultsOf(opening, wib("2026-12-19 07:29"))).toEqual([]);
    expect(faultsOf(opening, wib("2026-12-19 07:30"))).toEqual([
      "2026-12-19 has begun: it can be closed as a whole, and nothing else",
    ]);
  });
});
