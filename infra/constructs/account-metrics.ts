import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";

/**
 * Concurrent runs of the account that are not free: those reserved for a function, used or not, and those that other
 * functions use.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html
 */
export const claimedRuns = (): Metric => runsMetric("ClaimedAccountConcurrency");

export const concurrentRuns = (): Metric => runsMetric("ConcurrentExecutions");

const runsMetric = (metricName: string): Metric =>
  new Metric({ namespace: "AWS/Lambda", metricName, statistic: Stats.MAXIMUM, period: Duration.minutes(5) });
