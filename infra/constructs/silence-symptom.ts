import type { FunctionRow, Mover } from "@sip/functions/row";
import { Duration } from "aws-cdk-lib";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "../stages.ts";
import { businessNumber } from "./business-numbers.ts";
import { functionMetric } from "./function-metrics.ts";
import { type RunPlan, runPlan } from "./run-plan.ts";
import type { Symptom } from "./symptom.ts";

/**
 * The clock did not start the function in the hours in which it must. `FILL` turns silence into 0: an alarm on missing
 * values would first look for older values, and find them.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export const clockSilence = (stage: Stage, row: FunctionRow, cron: string): Symptom => {
  const { spanMinutes, mustRun } = runPlan(cron);
  return {
    name: `${row.name}-silence`,
    whoIsHurt: row.errorImpact,
    whatHappened: `${row.name} has not run for ${spanMinutes} minutes of its hours.`,
    metric: new MathExpression({
      expression: expressionOf(mustRun),
      usingMetrics: { runs: functionMetric(stage, row.name, "Invocations", spanMinutes) },
      period: Duration.minutes(spanMinutes),
      label: "runs, and 1 in the hours without",
    }),
    limit: { below: 1 },
  };
};

/**
 * The hours come from `TIME_SERIES`, which has a value for each span whatever the function did; outside them the value
 * is 1.
 */
const expressionOf = ({ fromHour, untilHour }: RunPlan["mustRun"]): string => {
  const runs = "FILL(runs, 0)";
  if (fromHour === untilHour) return runs;
  const hour = "HOUR(TIME_SERIES(1))";
  const joined = fromHour < untilHour ? "AND" : "OR";
  return `IF(${hour} >= ${fromHour} ${joined} ${hour} < ${untilHour}, ${runs}, 1)`;
};

/** Which work is watched: that of the function itself, or of a follower that it calls. */
type Fed = Pick<FunctionRow, "name" | "errorImpact"> & { readonly movedBy: Mover };

/**
 * What must start the function was counted in two spans in a row, and it ran in neither. One span is not enough: what
 * is counted in its last second starts the function in the next one.
 *
 * If only one of two compared series has a value, the other counts as 0; so this is 1 when something was counted and
 * nothing ran. No number reaches a million in a span. If nothing happens at all there is no value, and all is well.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export const feedSilence = (stage: Stage, row: FunctionRow, { name, errorImpact, movedBy }: Fed): Symptom => ({
  name: `${name}-silence`,
  whoIsHurt: errorImpact,
  whatHappened: `There were ${movedBy.number} in each of two spans of ${movedBy.spanMinutes} minutes, and ${row.name} ran in neither.`,
  metric: new MathExpression({
    expression: "counted > 1000000 * runs",
    usingMetrics: {
      counted: businessNumber(stage, movedBy.number, { periodMinutes: movedBy.spanMinutes }),
      runs: functionMetric(stage, row.name, "Invocations", movedBy.spanMinutes),
    },
    period: Duration.minutes(movedBy.spanMinutes),
    label: "stands still",
  }),
  limit: { above: 0 },
  periods: 2,
});
