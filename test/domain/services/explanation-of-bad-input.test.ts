import { explainClock } from "@sip/domain/services/explain-clock";
import { explanationInWords } from "@sip/domain/services/explanation-in-words";
import { chart } from "@sip/domain/services/passport/chart";
import type { StepTaken } from "@sip/domain/services/pauses";
import { slaClock } from "@sip/domain/services/sla-clock";
import { describe, expect, it } from "vitest";
import { history, wib } from "../../support/services/history.ts";
import { recomputePromise } from "../../support/services/recompute-promise.ts";
import { slaOffice } from "./sla-office.ts";

const start = history({
  paid: "2026-12-22 09:40",
  "biometrics-taken": "2026-12-22 10:00",
  interviewed: "2026-12-22 10:12",
});

const usual = slaOffice();

const explain = (steps: readonly StepTaken[], now: string, office = usual) => {
  const clock = slaClock(chart, steps, office);
  const taken = steps.map((step) => ({ ...step, by: "rina" }));
  return explainClock({ chart, history: taken, clock, office: { ...office, now: wib(now) }, depth: "officer" });
};

const lastWords = (...asked: Parameters<typeof explain>) => explanationInWords(explain(...asked)).at(-1)?.en;

describe("the explanation of a strange history", () => {
  const minuteMs = 60_000;
  const midnight = Date.parse(wib("2026-12-23 00:00"));
  const at = (step: string, minute: number): StepTaken => ({
    step,
    at: new Date(midnight + minute * minuteMs).toISOString(),
  });

  it("holds for pauses of every length, from every minute of a day", () => {
    for (let from = 0; from < 24 * 60; from += 1) {
      for (const length of [0, 255, 256, 510, 6 * 24 * 60]) {
        const steps = [...start, at("suspended", from), at("resumed", from + length)];
        const explanation = explain(steps, "2026-12-30 09:00");
        expect(recomputePromise(explanation)).toBe(explanation.promisedOn);
      }
    }
    for (let length = 0; length <= 24 * 60; length += 1) {
      const steps = [...start, at("suspended", 450), at("resumed", 450 + length)];
      expect(explain(steps, "2026-12-30 09:00").promisedOn).toBe(length <= 255 ? "2026-12-29" : "2026-12-30");
    }
  }, 60_000);

  it("is the same for steps that came out of order", () => {
    const steps = [...start, at("suspended", 500), at("resumed", 900)];
    const inOrder = explain(steps, "2026-12-30 09:00");
    expect(explain(steps.toReversed(), "2026-12-30 09:00")).toEqual(inOrder);
  });

  it("is the same where a starting step came twice: the first one is told", () => {
    const again = [...start, at("paid", 600), at("interviewed", 601)];
    expect(explain(again, "2026-12-30 09:00")).toEqual(explain(start, "2026-12-30 09:00"));
  });

  it("takes a hold that was set twice for one pause, and names both", () => {
    const steps = [...start, at("suspended", 500), at("suspended", 600), at("resumed", 700)];
    const { pauses } = explain(steps, "2026-12-30 09:00");
    expect(pauses.map(({ since, until, setBy }) => [since, until, setBy.length])).toEqual([
      ["2026-12-23T08:20:00+07:00", "2026-12-23T11:40:00+07:00", 2],
    ]);
  });

  it("counts a start that is dated in the future from there, and says so", () => {
    const explanation = explain(start, "2026-12-01 09:00");
    expect(recomputePromise(explanation)).toBe("2026-12-29");
    expect(explanationInWords(explanation)[2]?.en).toMatch(/^Wednesday, 23 December: will count as day 1/);
  });

  it("begins no day before a pause that is dated in the future", () => {
    const steps = [...start, at("suspended", 500)];
    const { days, openBecause } = explain(steps, "2026-12-01 09:00");
    expect([days.map(({ date }) => date), openBecause]).toEqual([["2026-12-23"], "paused"]);
  });

  it("says which year is not known, for a case that is open since a year without calendar", () => {
    const office = slaOffice({ slaWorkingDaysFrom: { "2024-01-01": 3 } });
    const old = history({
      paid: "2024-12-27 09:00",
      "biometrics-taken": "2024-12-27 09:00",
      interviewed: "2024-12-27 09:00",
    });
    expect(lastWords(old, "2026-12-01 09:00", office)).toBe(
      "No day can be promised until the holidays of 2024 are decreed.",
    );
    const paused = [...old, { step: "suspended", at: wib("2024-12-30 09:00") }];
    expect(explain(paused, "2026-12-01 09:00", office).days.map(({ day }) => day)).toEqual([
      { kind: "not-decreed", year: 2024 },
    ]);
  });

  it("has nothing to count where there is no step, and none of those that start it", () => {
    expect(explain([], "2026-12-30 09:00")).toMatchObject({ startedAt: null, days: [], promisedOn: null });
    expect(lastWords(history({ opened: "2026-12-22 09:00" }), "2026-12-22 09:00")).toBe(
      "The days are not counted yet. Not recorded yet: Payment received, Photo and fingerprints, Interview.",
    );
  });

  it("does not wait any more once it was withdrawn in a pause", () => {
    const steps = [...start, at("suspended", 500), at("withdrawn", 600)];
    expect(lastWords(steps, "2026-12-30 09:00")).toBe(
      "The clock stopped on Wednesday, 23 December 2026, 10:00 WIB. Withdrawn.",
    );
  });
});
