import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "../stages.ts";
import { codeBudgetMetric } from "./code-budget-metric.ts";
import type { Symptom } from "./symptom.ts";

export const codeBudgetSymptom = (stage: Stage): Symptom => {
  const { metricNamespace: namespace, metricName } = codeBudgetMetric(stage);
  return {
    name: "code-budget-spent",
    whoIsHurt: "Applicants with a new phone get no code on a channel until midnight in Jakarta.",
    whatHappened: "The day's budget of codes to phones without a booking is spent.",
    metric: new Metric({ namespace, metricName, statistic: Stats.SUM, period: Duration.minutes(5) }),
    limit: { above: 0 },
  };
};
