import { metricNamespace } from "@sip/lambda-kit/metric";
import type { MetricFilterOptions } from "aws-cdk-lib/aws-logs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { linesAtLevel } from "./log-patterns.ts";

/**
 * How many faults a function has logged. Lambda's own `Errors` counts only runs that fail as a whole. It does not count
 * a request answered with 500, a message that comes again, or a person who was not reached.
 */
export const faultMetric = (stage: Stage, functionName: string) => ({
  metricNamespace,
  metricName: `${resourceName(stage, functionName)}-faults`,
});

/**
 * Counts lambda-kit's lines for faults, and the runtime's lines for what a run throws. Both have the level at the root.
 */
export const faultFilter = (stage: Stage, functionName: string): MetricFilterOptions => ({
  ...faultMetric(stage, functionName),
  filterPattern: linesAtLevel("ERROR"),
  metricValue: "1",
});
