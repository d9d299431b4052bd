import { allowedSteps, rowOf, standingOf, stepsOf } from "@sip/domain/services/chart";
import { chart, type PassportStep } from "@sip/domain/services/passport/chart";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const toPaid: PassportStep[] = ["opened", "documents-complete", "paid"];
const toInterviewed: PassportStep[] = [...toPaid, "biometrics-taken", "interviewed"];
const toAdjudicated: PassportStep[] = [...toInterviewed, "verified", "adjudicated"];
const toReady: PassportStep[] = [...toAdjudicated, "printed", "quality-checked", "ready"];

describe("the chart of steps", () => {
  it.each<[string, PassportStep[], PassportStep[]]>([
    ["nothing yet", [], ["opened"]],
    ["opened", ["opened"], ["documents-incomplete", "documents-complete", "suspended", "rejected", "withdrawn"]],
    ["papers missing", ["opened", "documents-incomplete"], ["documents-complete", "rejected", "withdrawn"]],
    [
      "papers complete: pay or have the photo taken, in either order",
      ["opened", "documents-complete"],
      ["documents-incomplete", "paid", "biometrics-taken", "suspended", "rejected", "withdrawn"],
    ],
    ["paid", toPaid, ["documents-incomplete", "biometrics-taken", "suspended", "rejected", "withdrawn"]],
    [
      "photographed but not paid: the interview may come first",
      ["opened", "documents-complete", "biometrics-taken"],
      ["documents-incomplete", "paid", "interviewed", "suspended", "rejected", "withdrawn"],
    ],
    [
      "interviewed but not paid: no verification before payment",
      ["opened", "documents-complete", "biometrics-taken", "interviewed"],
      ["documents-incomplete", "paid", "suspended", "rejected", "withdrawn"],
    ],
    ["interviewed", toInterviewed, ["documents-incomplete", "verified", "suspended", "rejected", "withdrawn"]],
    [
      "verified",
      [...toInterviewed, "verified"],
      ["documents-incomplete", "adjudicated", "suspended", "rejected", "withdrawn"],
    ],
    ["adjudicated", toAdjudicated, ["documents-incomplete", "printed", "suspended", "rejected", "withdrawn"]],
    [
      "printed: nobody withdraws a book that exists",
      [...toAdjudicated, "printed"],
      ["quality-checked", "suspended", "rejected"],
    ],
    ["quality checked", [...toAdjudicated, "printed", "quality-checked"], ["ready", "suspended", "rejected"]],
    ["ready", toReady, ["handed-over"]],
    ["handed over", [...toReady, "handed-over"], []],
    ["suspended", [...toPaid, "suspended"], ["resumed", "rejected", "withdrawn"]],
    ["suspended after printing", [...toAdjudicated, "printed", "suspended"], ["resumed", "rejected"]],
    [
      "resumed",
      [...toPaid, "suspended", "resumed"],
      ["documents-incomplete", "biometrics-taken", "suspended", "rejected", "withdrawn"],
    ],
    [
      "papers missing again, after payment",
      [...toPaid, "documents-incomplete"],
      ["documents-complete", "rejected", "withdrawn"],
    ],
    [
      "papers complete again",
      [...toPaid, "documents-incomplete", "documents-complete"],
      ["documents-incomplete", "biometrics-taken", "suspended", "rejected", "withdrawn"],
    ],
    ["rejected", ["opened", "rejected"], []],
    ["withdrawn", ["opened", "withdrawn"], []],
  ])("after %s", (_, history, allowed) => {
    expect(allowedSteps(chart, history)).toEqual(allowed);
  });

  it("has a rule for every step, and every rule names officers and supervisors", () => {
    expect(stepsOf(chart)).toEqual([
      ...[
        "opened",
        "documents-incomplete",
        "documents-complete",
        "paid",
        "biometrics-taken",
        "interviewed",
        "verified",
      ],
      ...["adjudicated", "printed", "quality-checked", "ready", "handed-over"],
      ...["suspended", "resumed", "rejected", "withdrawn"],
    ]);
    for (const step of stepsOf(chart)) expect(rowOf(chart, step).by).toEqual(["officer", "supervisor"]);
  });
});

const givingUp: readonly string[] = ["rejected", "withdrawn"];

/** A walk along the chart; a choice picks one of the allowed steps, and only one in fifteen may give the passport up. */
const walk = (choices: readonly number[]): string[] => {
  const history: string[] = [];
  for (const choice of choices) {
    const allowed = allowedSteps(chart, history).filter((step) => choice % 15 === 0 || !givingUp.includes(step));
    const step = allowed[Math.floor(choice / 15) % Math.max(allowed.length, 1)];
    if (step === undefined) return history;
    history.push(step);
  }
  return history;
};
const anyWalk = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60, size: "max" }).map(walk);

const endings: readonly string[] = ["handed-over", ...givingUp];

/** The shortest way from here to an end, breadth first. */
const wayToEnd = (history: readonly string[], wanted: PassportStep): readonly string[] | undefined => {
  let ways: string[][] = [[]];
  for (let length = 0; length < 16; length += 1) {
    const ended = ways.find((way) => way.at(-1) === wanted);
    if (ended !== undefined) return ended;
    const longer = ways.flatMap((way) =>
      allowedSteps(chart, [...history, ...way])
        // Holds only lead away from an end.
        .filter((step) => rowOf(chart, step).sets === undefined)
        .map((step) => [...way, step]),
    );
    // Ways that took the same steps lead to the same place.
    ways = [...new Map(longer.map((way) => [[...way].sort().join(), way])).values()];
  }
  return undefined;
};

describe("any walk along the chart", () => {
  it("takes a step only after everything it needs, never under a hold that forbids it, and nothing after an end", () => {
    fc.assert(
      fc.property(anyWalk, (history) => {
        for (const [index, step] of history.entries()) {
          const before = history.slice(0, index);
          const { hold } = standingOf(chart, before);
          const { after = [], under = ["none"], repeats } = rowOf(chart, step);
          expect(after.every((needed) => before.includes(needed))).toBe(true);
          expect(under).toContain(hold);
          expect(before.some((earlier) => endings.includes(earlier))).toBe(false);
          if (!repeats && step !== "documents-complete") expect(before).not.toContain(step);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("can always still end, and as long as it is not given up, with a passport in somebody's hand", () => {
    fc.assert(
      fc.property(anyWalk, (history) => {
        if (standingOf(chart, history).ended !== undefined) return;
        expect(wayToEnd(history, "handed-over")?.at(-1)).toBe("handed-over");
      }),
      { numRuns: 150 },
    );
  });

  it("reaches every step of the chart", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyWalk, (history) => history.forEach((step) => void seen.add(step))),
      { numRuns: 1000 },
    );
    expect([...seen].sort()).toEqual(stepsOf(chart).sort());
  });
});
