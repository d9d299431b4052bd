import { describe, expect, it } from "vitest";
import { seatsReleased } from "./country.ts";
import { oneQueue } from "./earlier-deployments.ts";
import { playModel } from "./play-model.ts";

/** Some ten seconds of a machine with nothing else to do; the model's own time is the same on the slowest. */
const machineMs = 15 * 60_000;

// Parts of the bench `national` that are short enough for every run; the whole of it, and every wall by itself, is there.

describe("the first half second in which all offices release, on the model of AWS", () => {
  it("is of 37,750 seats for passports, whatever else the offices offer", () => {
    expect(seatsReleased()).toHaveLength(37_750);
  });

  it(
    "gives everybody a seat who asks for one, sells none twice, and turns away nobody who checks in or asks for a code",
    async () => {
      const { outcome, committed, figures } = await playModel("release", { seconds: 0.5 });
      expect(figures.log.faults).toEqual({});
      expect(outcome.people).toEqual({ done: outcome.wanted });
      expect(committed).toEqual({ held: outcome.wanted, broken: [] });
      expect(outcome.everyday).toMatchObject({ checkIns: { done: 5 }, codesAskedFor: { done: 5 } });
    },
    machineMs,
  );
});

describe("16:00, when all offices remind, on the model of AWS", () => {
  /** They take longer to say than anybody waits for a code. */
  const reminders = { seconds: 10, visits: 1_500 } as const;

  it(
    "brings every code within a minute",
    async () => {
      const { codes, codesMissing } = (await playModel("sixteen", reminders)).outcome.everyday;
      expect(codesMissing).toBe(0);
      expect(codes.longest).toBeLessThanOrEqual(60_000);
    },
    machineMs,
  );

  it(
    "leaves codes behind where they wait among reminders, as they did before",
    async () => {
      const before = { change: oneQueue, handlers: { "send-notice": "say-everything" } };
      const { codes, codesMissing } = (await playModel("sixteen", { ...reminders, ...before })).outcome.everyday;
      expect(codesMissing).toBeGreaterThan(codes.count);
    },
    machineMs,
  );
});
