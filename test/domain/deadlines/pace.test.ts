import { addDays, isoDate } from "@sip/calendar/date";
import type { Finished } from "@sip/domain/applications/finished";
import { paceOn, spansBefore } from "@sip/domain/deadlines/pace";
import { describe, expect, it } from "vitest";
import { forecastsSaid, type Said } from "../../support/deadlines/forecasts-said.ts";
import { finishedBefore, simulatedOffice } from "../../support/deadlines/simulated-office.ts";

const caseOn = (date: string, minutes: number, started = date): Finished => ({
  on: isoDate(date),
  startedOn: isoDate(started),
  spans: { verified: minutes },
});
const tuesday = isoDate("2026-12-22");

describe("the pace of an office", () => {
  it("is that of eight weeks, without today: Tue 27 October to Mon 21 December 2026", () => {
    const cases = ["2026-10-26", "2026-10-27", "2026-12-21", "2026-12-22"].map((date, index) => caseOn(date, index));
    expect(spansBefore(tuesday, cases).get("verified")).toEqual(Float64Array.of(1, 2));
  });

  it("has the shortest first", () => {
    const cases = [300, 5, 40].map((minutes) => caseOn("2026-12-21", minutes));
    expect(paceOn(tuesday, cases).spans.get("verified")).toEqual(Float64Array.of(5, 40, 300));
  });

  it("is worked out once for a list, and anew on the next day", () => {
    const cases = [caseOn("2026-12-21", 5)];
    const today = paceOn(tuesday, cases);
    expect(paceOn(tuesday, cases)).toBe(today);
    expect(paceOn(addDays(tuesday, 60), cases).spans.size).toBe(0);
  });
});

describe("the calibration", () => {
  /** From Mon 5 October 2026 on one case a day that takes five minutes, on Mondays fifty. */
  const cases = Array.from({ length: 70 }, (_, day) =>
    caseOn(addDays(isoDate("2026-10-05"), day), day % 7 === 0 ? 50 : 5),
  );

  it("counts what was finished in four weeks and held the band of the eight weeks before its own week", () => {
    expect(paceOn(isoDate("2026-12-14"), cases).calibration).toEqual({ cases: 28, forecasts: 28, inside: 28 });
    const oneSlower = cases.map((one) => (one.on === "2026-12-10" ? { ...one, spans: { verified: 51 } } : one));
    expect(paceOn(isoDate("2026-12-14"), oneSlower).calibration).toEqual({ cases: 28, forecasts: 28, inside: 27 });
  });

  it("knows nothing of what came after: cases that became slower all miss a band made before", () => {
    const slower = cases.map((one) => (one.on < "2026-11-16" ? one : { ...one, spans: { verified: 500 } }));
    const inFirstWeek = slower.filter(({ on }) => on < "2026-11-23");
    expect(
      paceOn(isoDate("2026-12-14"), [...inFirstWeek, ...Array.from({ length: 20 }, () => caseOn("2026-11-20", 500))])
        .calibration,
    ).toEqual({
      cases: 27,
      forecasts: 27,
      inside: 0,
    });
  });

  it("is not told of fewer than twenty cases", () => {
    expect(paceOn(isoDate("2026-12-04"), cases.slice(0, 45)).calibration).toBeUndefined();
  });
});

const ways = { seed: 1, from: "2026-07-01", days: 140, casesADay: 12, roughness: 0.1 } as const;
const shareInside = (said: readonly Said[]): number => {
  const bands = said.flatMap(({ isInside }) => isInside ?? []);
  return bands.filter(Boolean).length / bands.length;
};

describe("on simulated offices", () => {
  it.each([
    ["that works evenly", ways],
    ["that prints at 10:30 and 14:00", { ...ways, printsAt: ["10:30", "14:00"] }],
    ["whose days differ much", { ...ways, roughness: 0.4 }],
  ])("the band of one %s holds eight of ten, and its own calibration says so", { timeout: 20_000 }, (_, office) => {
    const cases = simulatedOffice(office);
    const said = forecastsSaid(cases, "2026-10-05", 28);
    expect(said.filter(({ isInside }) => isInside === undefined).length / said.length).toBeLessThan(0.03);
    expect(Math.abs(shareInside(said) - 0.8)).toBeLessThan(0.05);
    const { calibration } = paceOn(isoDate("2026-11-09"), finishedBefore("2026-11-09", cases));
    expect(Math.abs((calibration?.inside ?? 0) / (calibration?.forecasts ?? 1) - 0.8)).toBeLessThan(0.07);
  });

  it("printing that takes 800 minutes longer from Mon 5 Oct 2026 on is noticed: the calibration falls, then the band follows", {
    timeout: 20_000,
  }, () => {
    const cases = simulatedOffice({ ...ways, casesADay: 15, slower: { from: "2026-10-05", minutes: 800 } });
    const calibrationOn = (date: string): number => {
      const { calibration } = paceOn(isoDate(date), finishedBefore(date, cases));
      return (calibration?.inside ?? 0) / (calibration?.forecasts ?? 1);
    };
    expect(calibrationOn("2026-10-05")).toBeGreaterThan(0.75);
    expect(calibrationOn("2026-10-26")).toBeLessThan(0.7);
    const likelyLate = (from: string, days: number): number => {
      const said = forecastsSaid(cases, from, days);
      return said.filter(({ isLikelyLate }) => isLikelyLate).length / said.length;
    };
    expect(likelyLate("2026-09-21", 14)).toBeLessThan(0.03);
    expect(likelyLate("2026-11-02", 14)).toBeGreaterThan(0.15);
    expect(shareInside(forecastsSaid(cases, "2026-11-02", 14))).toBeGreaterThan(0.7);
  });

  it("nothing is said before twenty cases are finished", () => {
    const cases = simulatedOffice({ ...ways, casesADay: 3 });
    const said = forecastsSaid(cases, "2026-07-01", 8);
    expect(said.length).toBeGreaterThan(20);
    expect(said.every(({ isInside, isLikelyLate }) => isInside === undefined && !isLikelyLate)).toBe(true);
  });
});
