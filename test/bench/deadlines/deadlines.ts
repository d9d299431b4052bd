import { duePartitions } from "@sip/storage-dynamodb/keys";
import { livedWeeks } from "../../support/deadlines/lived-weeks.ts";
import type { Figure } from "../report.ts";
import { forecastFigures, forecastOutcomes } from "./forecast-figures.ts";
import { type SweepCost, sweepCost } from "./sweep-costs.ts";

/** 52 lives of ten weeks are ten years. */
const lives = 52;

/** What a sweep reads among 40,000 and 400,000 rows, whether it tells what an oracle tells, how good forecasts are. */
export const deadlines = async (): Promise<{ readonly figures: Figure[]; readonly results: unknown }> => {
  const outcomes = forecastOutcomes();
  const transitions = await transitionsOfYears();
  const [few, many] = [await sweepCost(40_000), await sweepCost(400_000)];
  return {
    figures: [
      ...sweepFigures(few, many),
      {
        name: `alerts of ${lives} times ten weeks: told; told otherwise than by the oracle (late, early, missed)`,
        value: `${transitions.told}; ${transitions.different}`,
        gate: { text: "0", isPassed: transitions.different === 0 && transitions.told > 0 },
      },
      ...forecastFigures(outcomes),
    ],
    results: { sweeps: [few, many], transitions, forecasts: outcomes },
  };
};

const transitionsOfYears = async (): Promise<{ readonly told: number; readonly different: number }> => {
  let [told, different] = [0, 0];
  for (let seed = 1; seed <= lives; seed += 1) {
    const { expected, actual } = await livedWeeks(seed);
    told += expected.length;
    different += without(expected, actual) + without(actual, expected);
  }
  return { told, different };
};

const without = (some: readonly string[], others: readonly string[]): number => {
  const known = new Set(others);
  return some.filter((one) => !known.has(one)).length;
};

/** Each of the queries is rounded up to half a unit, and the due ones lie otherwise in them for another number of rows. */
const unitsOfRounding = duePartitions / 2;

const sweepFigures = (few: SweepCost, many: SweepCost): Figure[] => {
  const both = [few, many];
  const rows = both.map((each) => each.rows.toLocaleString("en")).join(" and ");
  const holds = (test: (each: SweepCost) => boolean): boolean =>
    both.every((each) => each.told === each.due && test(each));
  return [
    {
      name: `a sweep of ${few.due} due among ${rows} rows: items read, requests per item due`,
      value: both.map(({ itemsPerDue, requestsPerDue }) => `${itemsPerDue}, ${requestsPerDue.toFixed(3)}`).join("; "),
      gate: {
        text: "<= 1.05, <= 1.1",
        isPassed: holds(({ itemsPerDue, requestsPerDue }) => itemsPerDue <= 1.05 && requestsPerDue <= 1.1),
      },
    },
    {
      name: "  read units; of a scan of all",
      value: both.map(({ readUnits, scanUnits }) => `${readUnits}; ${scanUnits}`).join(" / "),
      gate: {
        text: `<= 1/500, flat within ${unitsOfRounding}`,
        isPassed:
          holds(({ readUnits, scanUnits }) => readUnits * 500 <= scanUnits) &&
          Math.abs(few.readUnits - many.readUnits) <= unitsOfRounding,
      },
    },
  ];
};
