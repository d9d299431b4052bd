import { describe, expect, it } from "vitest";
import { evaluateMath, type Series } from "./metric-math.ts";
import { isBreached } from "./played-alarm.ts";

const nothing = undefined;
const seriesOf = (values: readonly (number | undefined)[]): Series =>
  new Map(values.flatMap((value, index): [number, number][] => (value === undefined ? [] : [[index, value]])));
const instants = [0, 1, 2, 3, 4];
const values = (series: Series) => instants.map((instant) => series.get(instant));

/** The examples of the documentation: using-metric-math.html. */
describe("the evaluator of metric math does what CloudWatch's documentation shows", () => {
  const metrics = {
    metric1: seriesOf([1, 1, 0, 0, nothing]),
    metric2: seriesOf([30, nothing, 0, 0, 30]),
    metric3: seriesOf([0, 0, 20, nothing, 20]),
    first: seriesOf([30, 20, 0, 0]),
    second: seriesOf([20, nothing, 20, nothing]),
    none: seriesOf([]),
  };

  it.each([
    ["IF(metric1, metric2, metric3)", [30, 0, 20, nothing, nothing]],
    ["IF(metric1, 5, metric3)", [5, 5, 20, nothing, nothing]],
    ["IF(metric1, metric2, 5)", [30, 0, 5, 5, nothing]],
    ["first < second", [0, 0, 1, 0, nothing]],
    ["first >= 30", [1, 0, 0, 0, nothing]],
    ["first > 15 AND second > 15", [1, 0, 0, 0, nothing]],
    ["first + second", [50, 20, 20, 0, nothing]],
    ["first / second", [1.5, nothing, 0, nothing, nothing]],
    ["FILL(second, 0)", [20, 0, 20, 0, 0]],
    ["FILL(none, 0)", [0, 0, 0, 0, 0]],
    ["TIME_SERIES(10)", [10, 10, 10, 10, 10]],
    ["2 + 3 * (metric1 + 1)", [8, 8, 5, 5, nothing]],
  ])("%s", (expression, expected) => {
    expect(values(evaluateMath(expression, { metrics, instants }))).toEqual(expected);
  });

  it("HOUR is that of UTC, for each value of the range", () => {
    const at = [Date.UTC(2026, 11, 21, 21, 45), Date.UTC(2026, 11, 21, 22)];
    expect([...evaluateMath("HOUR(TIME_SERIES(1))", { metrics, instants: at }).values()]).toEqual([21, 22]);
  });

  it("refuses what it does not know", () => {
    for (const unknown of ["RATE(first)", "third", "first +", "first ! second", "(first"]) {
      expect(() => evaluateMath(unknown, { metrics, instants }), unknown).toThrow();
    }
  });
});

/** The table of the documentation, alarms-and-missing-data.html: three of three periods, five looked at; 0 is well, X is not. */
describe("the evaluator of alarms treats missing data as CloudWatch's documentation shows", () => {
  it.each([
    ["0 - X - X", false, false],
    ["0 - - - -", false, false],
    ["- - - - -", true, false],
    ["0 X X - X", true, true],
    ["- - - - X", true, false],
    ["X - - - -", true, false],
  ])("%s", (points, whenBreaching, whenNot) => {
    const alarm = { Threshold: 0, ComparisonOperator: "GreaterThanThreshold", EvaluationPeriods: 3 };
    const found = points.split(" ").map((point) => ({ 0: 0, X: 1 })[point]);
    expect(isBreached({ ...alarm, TreatMissingData: "breaching" }, found)).toBe(whenBreaching);
    expect(isBreached({ ...alarm, TreatMissingData: "notBreaching" }, found)).toBe(whenNot);
  });
});
