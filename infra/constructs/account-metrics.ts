import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";

/**
 * Places in Lambda that the account has left to nobody: those that are kept for a function, taken or not, and those that the others take.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html
 */
export const claimedRuns = (): Metric => runsMetric("ClaimedAccountConcurrency");

export const concurrentRuns = (): Metric => runsMetric("ConcurrentExecutions");

const runsMetric = (metricName: string): Metric =>
  new Metric({ namespace: "AWS/Lambda", metricName, statistic: Stats.MAXIMUM, period: Duration.minutes(5) });
