import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";

/** What API Gateway counts of all routes together. It counts no 429: `refusal-metrics.ts`. */
export const apiMetric = (apiId: string, metricName: "Count" | "5xx" | "Latency", statistic: string): Metric =>
  new Metric({
    namespace: "AWS/ApiGateway",
    metricName,
    dimensionsMap: { ApiId: apiId },
    statistic,
    period: Duration.minutes(5),
  });
