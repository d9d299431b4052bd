import { metricNamespace } from "@sip/lambda-kit/metric";
import type { MetricFilterOptions } from "aws-cdk-lib/aws-logs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { accessLines, linesOfEvent } from "./log-patterns.ts";

interface RefusalMetric {
  readonly namespace: string;
  readonly metricName: string;
}

/** How often a function refused for this reason. */
export const refusalMetric = (stage: Stage, functionName: string, kind: string): RefusalMetric => ({
  namespace: metricNamespace,
  metricName: resourceName(stage, `${functionName}-${kind}`),
});

/** Counts the lines that lambda-kit writes for a refusal (`log-refusal.ts`). */
export const refusalFilter = (stage: Stage, functionName: string, kind: string): MetricFilterOptions =>
  counting(refusalMetric(stage, functionName, kind), linesOfEvent("request-refused", { kind }));

/** All answers 429: API Gateway has no metric for them, but its log has a line for each. */
export const tooManyMetric = (stage: Stage): RefusalMetric => ({
  namespace: metricNamespace,
  metricName: resourceName(stage, "api-too-many"),
});

export const tooManyFilter = (stage: Stage): MetricFilterOptions =>
  counting(tooManyMetric(stage), accessLines({ status: "429" }));

const counting = (
  { namespace, metricName }: RefusalMetric,
  filterPattern: MetricFilterOptions["filterPattern"],
): MetricFilterOptions => ({ metricNamespace: namespace, metricName, filterPattern, metricValue: "1" });
