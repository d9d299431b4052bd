import type { CountedRefusal, FollowerRow, FunctionRow } from "@sip/functions/row";
import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { deadLetterQueueName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { faultMetric } from "./fault-metric.ts";
import { functionMetric } from "./function-metrics.ts";
import { deadLetters, oldestMessageAge, owedItems } from "./queue-metrics.ts";
import { refusalMetric } from "./refusal-metrics.ts";
import { runPlan } from "./run-plan.ts";
import { clockSilence, feedSilence } from "./silence-symptom.ts";
import { type Symptom, sustained } from "./symptom.ts";

/** A stream is kept for a day. After a quarter of an hour nobody has heard of anything since. */
const streamMayWait = Duration.minutes(15);

/** The symptoms of a function while somebody is hurt. Some depend on what starts it. Followers have their own. */
export const functionSymptoms = (stage: Stage, row: FunctionRow): readonly Symptom[] => [
  faults(stage, row),
  failedRuns(stage, row),
  ...(row.countedRefusal === undefined ? [] : [refusals(stage, row, row.countedRefusal)]),
  ...ofTrigger(stage, row),
];

const ofTrigger = (stage: Stage, row: FunctionRow): readonly Symptom[] => {
  const { trigger } = row;
  switch (trigger.kind) {
    case "http":
    case "authorizer":
      return [throttles(stage, row)];
    // If no run is free for these, Lambda tries again: that hurts nobody until it waits too long, or never runs.
    case "changes":
      return [behind(stage, row), liesDead(stage, row)];
    case "facts":
      return [
        waits(stage, row, trigger.mayWaitSeconds),
        liesDead(stage, row),
        feedSilence(stage, row, { ...row, movedBy: trigger.movedBy }),
      ];
    case "schedule":
      return [liesDead(stage, row), clockSilence(stage, row, trigger.cron)];
  }
};

/** The symptoms of a follower of the table. */
export const followerSymptoms = (stage: Stage, row: FunctionRow, follower: FollowerRow): readonly Symptom[] => [
  owes(stage, follower),
  liesDead(stage, follower),
  feedSilence(stage, row, follower),
];

/** A symptom of each run stays until the next run, instead of disappearing in between. */
const seenForMinutes = ({ trigger }: FunctionRow): number =>
  trigger.kind === "schedule" ? runPlan(trigger.cron).intervalMinutes + 5 : 5;

const faults = (stage: Stage, row: FunctionRow): Symptom => {
  const { metricNamespace: namespace, metricName } = faultMetric(stage, row.name);
  const period = Duration.minutes(seenForMinutes(row));
  return {
    name: `${row.name}-faults`,
    whoIsHurt: row.errorImpact,
    whatHappened: `${row.name} logged a fault.`,
    metric: new Metric({ namespace, metricName, statistic: Stats.SUM, period }),
    limit: { above: 0 },
  };
};

const failedRuns = (stage: Stage, row: FunctionRow): Symptom => ({
  name: `${row.name}-errors`,
  whoIsHurt: row.errorImpact,
  whatHappened: `${row.name} failed.`,
  metric: functionMetric(stage, row.name, "Errors", seenForMinutes(row)),
  limit: { above: 0 },
});

const throttles = (stage: Stage, row: FunctionRow): Symptom => ({
  name: `${row.name}-throttles`,
  whoIsHurt: row.errorImpact,
  whatHappened: `For a quarter of an hour ${row.name} was refused a place to run again and again.`,
  metric: functionMetric(stage, row.name, "Throttles"),
  limit: { above: 0 },
  periods: sustained,
});

const behind = (stage: Stage, row: FunctionRow): Symptom => ({
  name: `${row.name}-behind`,
  whoIsHurt: row.errorImpact,
  whatHappened: `${row.name} is ${streamMayWait.toMinutes()} minutes behind the table.`,
  metric: functionMetric(stage, row.name, "IteratorAge"),
  limit: { above: streamMayWait.toMilliseconds() },
});

const waits = (stage: Stage, row: FunctionRow, mayWaitSeconds: number): Symptom => ({
  name: `${row.name}-waiting`,
  whoIsHurt: row.errorImpact,
  whatHappened: `Work of ${row.name} has waited for more than ${mayWaitSeconds} seconds.`,
  metric: oldestMessageAge(stage, row.name),
  limit: { above: mayWaitSeconds },
});

const refusals = (stage: Stage, row: FunctionRow, { kind, above, whoIsHurt }: CountedRefusal): Symptom => ({
  name: `${row.name}-${kind}`,
  whoIsHurt,
  whatHappened: `${row.name} refused more than ${above} times in five minutes: ${kind}.`,
  metric: new Metric({
    ...refusalMetric(stage, row.name, kind),
    statistic: Stats.SUM,
    period: Duration.minutes(5),
  }),
  limit: { above },
});

/** The age of the oldest message is no use here: SQS leaves out messages that have come three times. */
const owes = (stage: Stage, { name, errorImpact }: FollowerRow): Symptom => ({
  name: `${name}-owes`,
  whoIsHurt: errorImpact,
  whatHappened: `For a quarter of an hour ${name} has owed something that it could not follow.`,
  metric: owedItems(stage, name),
  limit: { above: 0 },
  periods: sustained,
});

const liesDead = (stage: Stage, { name, errorImpact }: Pick<FunctionRow, "name" | "errorImpact">): Symptom => ({
  name: `${name}-dead-letters`,
  whoIsHurt: errorImpact,
  whatHappened: `Work of ${name} failed for good and waits in ${deadLetterQueueName(stage, name)}.`,
  metric: deadLetters(stage, name),
  limit: { above: 0 },
});
