import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

/** What Lambda counts of a function. */
export const functionMetric = (
  stage: Stage,
  functionName: string,
  metricName: "Invocations" | "Errors" | "Throttles" | "IteratorAge",
  periodMinutes = 5,
): Metric =>
  new Metric({
    namespace: "AWS/Lambda",
    metricName,
    dimensionsMap: { FunctionName: resourceName(stage, functionName) },
    statistic: metricName === "IteratorAge" ? Stats.MAXIMUM : Stats.SUM,
    period: Duration.minutes(periodMinutes),
  });
