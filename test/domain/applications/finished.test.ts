import { applicationAt } from "@sip/domain/applications/application-at";
import { finishedOf } from "@sip/domain/applications/finished";
import { officeAt } from "@sip/domain/offices/office-at";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import { applicationOf, entriesOf } from "../../support/applications/application.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

const withSteps = (...steps: readonly (readonly [PassportStep, string])[]) => {
  const [first, ...others] = steps.map(([step, at]) => ({ step, at: wib(at), by: "rina" }));
  if (first === undefined) throw new Error("no steps");
  return applicationOf(1, { steps: [first, ...others] });
};

const finishedFrom = (...steps: readonly (readonly [PassportStep, string])[]) =>
  entriesOf(withSteps(...steps)).finished;

/** Interviewed on Tue 22 Dec 2026; open 07:30 to 16:00; Thu 24 and Fri 25 Dec are Christmas. */
const begun = [
  ["opened", "2026-12-22 08:00"],
  ["documents-complete", "2026-12-22 08:10"],
  ["paid", "2026-12-22 08:30"],
  ["biometrics-taken", "2026-12-22 09:00"],
  ["interviewed", "2026-12-22 09:20"],
] as const;
const back = [
  ["verified", "2026-12-22 15:00"],
  ["adjudicated", "2026-12-23 09:00"],
  ["printed", "2026-12-23 15:30"],
  ["quality-checked", "2026-12-28 08:00"],
  ["ready", "2026-12-28 08:15"],
] as const;

describe("how long a finished application took", () => {
  it("is told from each step since its clock started, in minutes of office time", () => {
    expect(finishedFrom(...begun, ...back)).toEqual({
      on: "2026-12-28",
      startedOn: "2026-12-22",
      spans: {
        interviewed: 400 + 510 + 45,
        verified: 60 + 510 + 45,
        adjudicated: 420 + 45,
        printed: 30 + 45,
        "quality-checked": 15,
      },
    });
  });

  it("leaves pauses out: the office cannot work on what waits for papers", () => {
    const [verified, ...later] = back;
    const paused = [
      ["documents-incomplete", "2026-12-22 15:30"],
      ["documents-complete", "2026-12-23 08:30"],
    ] as const;
    expect(finishedFrom(...begun, verified, ...paused, ...later)?.spans).toEqual({
      interviewed: 865,
      verified: 525,
      adjudicated: 465,
      printed: 75,
      "quality-checked": 15,
    });
  });

  it("stays the same after the end", () => {
    const ended = finishedFrom(...begun, ...back);
    expect(finishedFrom(...begun, ...back, ["handed-over", "2027-01-04 09:00"])).toEqual(ended);
  });

  it("is nothing while it is open, nor after it was rejected or withdrawn", () => {
    expect(finishedFrom(...begun, ...back.slice(0, 4))).toBeUndefined();
    expect(finishedFrom(...begun, ["rejected", "2026-12-23 09:00"])).toBeUndefined();
    expect(finishedFrom(...begun, ["withdrawn", "2026-12-23 09:00"])).toBeUndefined();
  });

  it("is not known where it reaches into a year without decree", () => {
    const application = withSteps(
      ["opened", "2027-12-30 08:00"],
      ["documents-complete", "2027-12-30 08:00"],
      ["paid", "2027-12-30 08:00"],
      ["biometrics-taken", "2027-12-30 08:00"],
      ["interviewed", "2027-12-30 08:00"],
      ["verified", "2027-12-30 08:00"],
      ["adjudicated", "2027-12-30 08:00"],
      ["printed", "2027-12-30 08:00"],
      ["quality-checked", "2027-12-30 08:00"],
      ["ready", "2028-01-03 08:00"],
    );
    const { chart, clock, office } = applicationAt(application, officeAt(pekanbaru, wib("2028-01-03 09:00")));
    expect(finishedOf(chart, application, clock, office)).toBeUndefined();
  });
});
