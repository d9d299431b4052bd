import { metricNamespace } from "@sip/lambda-kit/metric";
import type { MetricFilterOptions } from "aws-cdk-lib/aws-logs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { linesOfEvent } from "./log-patterns.ts";

/**
 * How often a day's codes were used up, and how often somebody was refused because of that: for both, functions log
 * `code-budget-spent`.
 */
export const codeBudgetMetric = (stage: Stage) => ({
  metricNamespace,
  metricName: resourceName(stage, "code-budget-spent"),
});

export const codeBudgetFilter = (stage: Stage): MetricFilterOptions => ({
  ...codeBudgetMetric(stage),
  filterPattern: linesOfEvent("code-budget-spent"),
  metricValue: "1",
});
