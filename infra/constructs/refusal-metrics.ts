import type { MetricFilterOptions } from "aws-cdk-lib/aws-logs";
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

interface RefusalMetric {
  readonly namespace: string;
  readonly metricName: string;
}

/** How often a function refused for this reason. */
export const refusalMetric = (stage: Stage, functionName: string, kind: string): RefusalMetric => ({
  namespace: "SIP",
  metricName: resourceName(stage, `${functionName}-${kind}`),
});

/** Counts the lines that lambda-kit writes for a refusal (`log-refusal.ts`). */
export const refusalFilter = (stage: Stage, functionName: string, kind: string): MetricFilterOptions =>
  counting(
    refusalMetric(stage, functionName, kind),
    FilterPattern.all(
      FilterPattern.stringValue("$.event", "=", "request-refused"),
      FilterPattern.stringValue("$.kind", "=", kind),
    ),
  );

/** All answers 429: API Gateway has no metric of its own for them, but its log has each. */
export const tooManyMetric = (stage: Stage): RefusalMetric => ({
  namespace: "SIP",
  metricName: resourceName(stage, "api-too-many"),
});

export const tooManyFilter = (stage: Stage): MetricFilterOptions =>
  counting(tooManyMetric(stage), FilterPattern.stringValue("$.status", "=", "429"));

const counting = (
  { namespace, metricName }: RefusalMetric,
  filterPattern: MetricFilterOptions["filterPattern"],
): MetricFilterOptions => ({ metricNamespace: namespace, metricName, filterPattern, metricValue: "1" });
