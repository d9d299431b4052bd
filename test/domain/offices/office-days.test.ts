import { isoDate } from "@sip/calendar/date";
import type { Office } from "@sip/domain/offices/office";
import { daysFaults } from "@sip/domain/offices/office-days";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";

const reason = { id: "Kabut asap", en: "Haze" };
const closed = (date: string) => ({ date, open: false, reason });
const shortDay = (date: string, closes = "12:00") => ({
  from: date,
  to: date,
  hours: { 2: { opens: "08:00", closes } },
  servicePoints: {},
  reason,
  source: "announcement of the office",
});
const today = isoDate("2026-12-22");
const office: Office = {
  ...pekanbaru,
  overrides: [closed("2026-12-21")],
  otherHours: [shortDay("2026-12-15"), ...pekanbaru.otherHours],
};
const faultsOf = (days: Partial<Office>) => daysFaults(office, { ...office, ...days }, today);

describe("the days of an office may change", () => {
  it("from today on (Tue 22 Dec 2026)", () => {
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
