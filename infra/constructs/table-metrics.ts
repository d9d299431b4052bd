import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { mainTableName } from "../names.ts";
import type { Stage } from "../stages.ts";

/** Requests of the table that DynamoDB did not carry out for their number. */
export const throttledRequests = (stage: Stage, kind: "Read" | "Write"): Metric =>
  new Metric({
    namespace: "AWS/DynamoDB",
    metricName: `${kind}ThrottleEvents`,
    dimensionsMap: { TableName: mainTableName(stage) },
    statistic: Stats.SUM,
    period: Duration.minutes(5),
  });
