import { isoDate } from "@sip/calendar/date";
import { type ClockExplanation, type ExplainedOffice, explainClock } from "@sip/domain/services/explain-clock";
import { explanationInWords } from "@sip/domain/services/explanation-in-words";
import { chart } from "@sip/domain/services/passport/chart";
import type { StepTaken } from "@sip/domain/services/pauses";
import { promiseAfterMiss, slaClock } from "@sip/domain/services/sla-clock";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCase, instant, officeLike, taken, zones } from "../../support/services/any-clock-case.ts";
import { dayNames, msOnWall } from "../../support/services/clock-oracle.ts";
import { recomputePromise } from "../../support/services/recompute-promise.ts";
import { slaOffice } from "./sla-office.ts";

/** As it arrives at somebody who has nothing else. */
const sent = (explanation: ClockExplanation): ClockExplanation => JSON.parse(JSON.stringify(explanation));

const explain = (steps: readonly StepTaken[], office: ExplainedOffice) => {
  const history = steps.map((step) => ({ ...step, by: "rina" }));
  const clock = slaClock(chart, history, office);
  return { clock, explanation: sent(explainClock({ chart, history, clock, office, depth: "supervisor" })) };
};

describe("the explanation alone recomputes the promised date", () => {
  it("on random histories with pauses, overrides and other hours, in all three zones, over three years", () => {
    const seen = { promised: 0, paused: 0 };
    fc.assert(
      fc.property(anyCase, ({ office, events, nows }) => {
        const explainedOffice = { ...officeLike(office), now: instant(nows[0] ?? 0) };
        const { clock, explanation } = explain(taken(events), explainedOffice);
        expect(recomputePromise(explanation)).toBe(clock.promisedOn);
        expect(explanation.promisedOn).toBe(clock.promisedOn ?? null);
        expect((explanation.openBecause === null) === (clock.promisedOn !== undefined)).toBe(true);
        if (clock.promisedOn !== undefined) seen.promised += 1;
        else if (explanation.openBecause === "paused") seen.paused += 1;
        for (const { id, en } of explanationInWords(explanation))
          expect(`${id}${en}`).not.toMatch(/undefined|null|NaN/);
      }),
      { numRuns: 1500 },
    );
    expect(seen).toEqual({
      promised: expect.toSatisfy((n) => n > 300),
      paused: expect.toSatisfy((n) => n > 100),
    });
  }, 120_000);

  it.each(zones)("on every day of 2025 to 2027 on which a case may start, in %s", (zone) => {
    const office = slaOffice({ zone });
    for (let day = 0; day < dayNames.indexOf("2027-12-31"); day += 1) {
      const at = instant(msOnWall(zone, day, 10 * 60));
      const steps = ["paid", "biometrics-taken", "interviewed"].map((step) => ({ step, at }));
      const { clock, explanation } = explain(steps, { ...office, now: at });
      expect(recomputePromise(explanation)).toBe(clock.promisedOn);
      if (clock.promisedOn === undefined) {
        expect(explanation.openBecause).toBe("not-decreed");
        expect(explanation.days.at(-1)?.day).toEqual({ kind: "not-decreed", year: 2028 });
      } else expect(explanation.days.at(-1)?.date).toBe(clock.promisedOn);
    }
  });

  it("and the day that follows a missed one, which is the first that counts after it", () => {
    const office = slaOffice();
    for (let day = 0; day < dayNames.indexOf("2027-12-20"); day += 1) {
      const at = instant(msOnWall("Asia/Jakarta", day, 10 * 60));
      const history = ["paid", "biometrics-taken", "interviewed"].map((step) => ({ step, at, by: "rina" }));
      const clock = slaClock(chart, history, office);
      const on = isoDate(clock.promisedOn ?? "");
      const next = promiseAfterMiss(chart, history, office, on);
      if (next === undefined) throw new Error("no day after the missed one");
      const now = clock.dueAt ?? "";
      const { afterMiss } = sent(
        explainClock({
          chart,
          history,
          clock,
          miss: { toldOn: on, next },
          office: { ...office, now },
          depth: "applicant",
        }),
      );
      const recomputed = recomputePromise({
        startedAt: `${afterMiss?.toldOn}T16:00:00+07:00`,
        slaWorkingDays: 1,
        pauses: [],
        days: afterMiss?.days ?? [],
      });
      expect([recomputed, afterMiss?.promisedOn]).toEqual([next.promisedOn, next.promisedOn]);
    }
  });
});
