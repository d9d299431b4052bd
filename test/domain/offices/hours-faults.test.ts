import { hoursFaults } from "@sip/domain/offices/hours-faults";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";

const [ramadan] = pekanbaru.otherHours;
if (ramadan === undefined) throw new Error("Pekanbaru has hours of Ramadan");
const faultsOf = (...periods: readonly Partial<typeof ramadan>[]) =>
  hoursFaults({ ...pekanbaru, otherHours: periods.map((period) => ({ ...ramadan, ...period })) });
const day = { opens: "08:00", closes: "12:00" };

describe("the hours of the week", () => {
  it("are said for Monday to Friday: promises count these days, and end at their closing", () => {
    const { 5: _, ...untilThursday } = pekanbaru.hours;
    expect(hoursFaults({ ...pekanbaru, hours: untilThursday })).toEqual([
      "hours of the week: they say nothing of a Friday",
    ]);
  });

  it("may be said for a Saturday, for the day on which the office opens one", () => {
    const saturday = { opens: "08:00", closes: "12:00" };
    expect(hoursFaults({ ...pekanbaru, otherHours: [], hours: { ...pekanbaru.hours, 6: saturday } })).toEqual([]);
  });
});

describe("the hours of periods", () => {
  it("give one answer for every day: a short day in Ramadan wins", () => {
    expect(faultsOf({}, { from: "2027-02-24", to: "2027-02-24", hours: { 3: day } })).toEqual([]);
  });

  it.each([
    ["overlap, and neither lies in the other", [{}, { from: "2027-03-01", to: "2027-03-20" }], /contradict each other/],
    ["are said twice", [{}, {}], /2027-02-08 to 2027-03-09 and of 2027-02-08 to 2027-03-09/],
    ["end before they begin", [{ to: "2027-02-01" }], /2027-02-08 to 2027-02-01/],
    ["are of a day that does not exist", [{ to: "2027-02-30" }], /2027-02-30/],
    ["close before they open", [{ hours: { 1: { opens: "15:00", closes: "08:00" } } }], /opens at 15:00/],
  ])("are refused if they %s", (_, periods, fault) => {
    expect(faultsOf(...periods)).toEqual([expect.stringMatching(fault)]);
  });

  it("say the hours of every weekday on which the office opens", () => {
    const { 5: _, ...untilThursday } = ramadan.hours;
    expect(faultsOf({ hours: untilThursday })).toEqual([
      "hours from 2027-02-08 to 2027-03-09: they say nothing of a Friday",
    ]);
  });

  it("name service points that there are", () => {
    expect(faultsOf({ servicePoints: { mpp: ramadan.hours } })).toEqual([]);
    expect(faultsOf({ servicePoints: { harbour: ramadan.hours, mpp: { 1: day } } })).toEqual([
      "hours from 2027-02-08 to 2027-03-09: there is no service point harbour",
      ...["Tuesday", "Wednesday", "Thursday", "Friday"].map(
        (name) => `hours from 2027-02-08 to 2027-03-09: service point mpp: they say nothing of a ${name}`,
      ),
    ]);
  });
});

describe("the days of an office", () => {
  it("are refused if one is overridden twice", () => {
    const override = { date: "2026-12-28", open: false, reason: { id: "Kabut asap", en: "Haze" } };
    expect(hoursFaults({ ...pekanbaru, overrides: [override, override] })).toEqual([
      "two overrides of the calendar for the same date",
    ]);
  });
});
