import type { Application } from "@sip/domain/applications/application";
import { applicationAt } from "@sip/domain/applications/application-at";
import { forecastOf } from "@sip/domain/deadlines/forecast";
import { officeAt } from "@sip/domain/offices/office-at";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import { applicationOf } from "../../support/applications/application.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

/** Interviewed on Mon 14 Dec 2026 at 09:00 and verified at 10:00; open 07:30 to 16:00; due on Thu 17 Dec. */
const begun = [
  ["opened", "2026-12-14 08:00"],
  ["documents-complete", "2026-12-14 08:10"],
  ["paid", "2026-12-14 08:30"],
  ["biometrics-taken", "2026-12-14 08:45"],
  ["interviewed", "2026-12-14 09:00"],
  ["verified", "2026-12-14 10:00"],
] as const;

const withSteps = (...steps: readonly (readonly [PassportStep, string])[]): Application => {
  const [first, ...others] = steps.map(([step, at]) => ({ step, at: wib(at), by: "rina" }));
  if (first === undefined) throw new Error("no steps");
  return applicationOf(1, { steps: [first, ...others] });
};

/** Ninety-nine cases that took evenly from one hour to so many from verification on. */
const paceTo = (hours: number) => ({
  spans: new Map([["verified", Float64Array.from({ length: 99 }, (_, index) => 60 + ((hours - 1) * 60 * index) / 98)]]),
});

const forecastAt = (now: string, pace = paceTo(8), application = withSteps(...begun)) =>
  forecastOf(pace, applicationAt(application, officeAt(pekanbaru, wib(now))));

describe("when an application is likely to be finished", () => {
  it("is a band in the office's hours: of one to eight hours, from Mon 11:39 to Tue 08:51", () => {
    expect(forecastAt("2026-12-14 10:00")?.band).toEqual({
      from: wib("2026-12-14 11:39"),
      to: wib("2026-12-15 08:51"),
    });
  });

  it("moves on while the application stands, and not at night", () => {
    const [before, after] = [forecastAt("2026-12-14 16:00"), forecastAt("2026-12-15 07:30")];
    expect(before?.band).toEqual(after?.band);
    expect(forecastAt("2026-12-14 14:00")?.band?.from).toSatisfy((from: string) => from > wib("2026-12-14 14:00"));
  });

  it("never lies in the past", () => {
    for (let hour = 10; hour < 16; hour += 1) {
      const now = `2026-12-14 ${hour}:30`;
      expect(forecastAt(now)?.band?.from).toSatisfy((from: string) => from >= wib(now));
    }
  });

  it("is later by what a pause took: an hour in which the office could not work on it", () => {
    const paused = withSteps(...begun, ["suspended", "2026-12-14 10:00"], ["resumed", "2026-12-14 11:00"]);
    const hourLater = (at = "") => new Date(Date.parse(at) + 3_600_000).toISOString();
    const { from, to } = forecastAt("2026-12-14 10:00")?.band ?? {};
    expect(forecastAt("2026-12-14 11:00", paceTo(8), paused)?.band).toEqual({
      from: hourLater(from),
      to: hourLater(to),
    });
  });

  it("begins anew at the next step, of which nothing is known here", () => {
    const further = withSteps(...begun, ["adjudicated", "2026-12-14 13:00"]);
    expect(forecastAt("2026-12-14 13:00", paceTo(8), further)).toBeUndefined();
  });

  it("is told from the step that brought it furthest, when papers come late", () => {
    const late = withSteps(
      ...begun,
      ["documents-incomplete", "2026-12-14 10:00"],
      ["documents-complete", "2026-12-14 10:00"],
    );
    expect(forecastAt("2026-12-14 10:00", paceTo(8), late)).toEqual(forecastAt("2026-12-14 10:00"));
  });
});

describe("nothing is said", () => {
  it("of a band where fewer than twenty took as long as this one has stood", () => {
    expect(forecastAt("2026-12-15 08:30")?.band).toBeUndefined();
    expect(forecastAt("2026-12-15 08:30")?.isLikelyLate).toBe(false);
  });

  it("where fewer than twenty are known at all", () => {
    expect(forecastAt("2026-12-14 10:00", { spans: new Map([["verified", new Float64Array(19)]]) })).toBeUndefined();
  });

  it("while the clock stands still, has not started, or has stopped", () => {
    expect(
      forecastAt("2026-12-14 12:00", paceTo(8), withSteps(...begun, ["suspended", "2026-12-14 11:00"])),
    ).toBeUndefined();
    expect(forecastAt("2026-12-14 12:00", paceTo(8), withSteps(...begun.slice(0, 3)))).toBeUndefined();
    expect(
      forecastAt("2026-12-14 12:00", paceTo(8), withSteps(...begun, ["rejected", "2026-12-14 11:00"])),
    ).toBeUndefined();
  });
});

describe("likely late", () => {
  /** From Mon 10:00 to the due instant, Thu 16:00, are 6 hours and three days of 8.5. */
  const room = 6 + 3 * 8.5;

  it("is what one in four of its like would be: at three quarters of the way to the slowest", () => {
    const slowest = 1 + (room - 1) / (74 / 98);
    expect(forecastAt("2026-12-14 10:00", paceTo(slowest - 0.1))?.isLikelyLate).toBe(false);
    expect(forecastAt("2026-12-14 10:00", paceTo(slowest + 0.1))?.isLikelyLate).toBe(true);
  });

  it("once said stays said while nothing happens, also when there is nothing left to compare with", () => {
    const said: boolean[] = [];
    for (const day of ["14", "15", "16", "17"]) {
      for (const hour of ["10", "12", "14", "15"]) {
        said.push(forecastAt(`2026-12-${day} ${hour}:59`, paceTo(36))?.isLikelyLate === true);
      }
    }
    expect(said).toEqual(said.toSorted());
    expect([said[0], said.at(-1)]).toEqual([false, true]);
    expect(forecastAt("2026-12-17 15:59", paceTo(36))?.band).toBeUndefined();
  });
});
