import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { deadLetterQueueName, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

/** How long the oldest work has waited for a function that hears facts, in seconds. */
export const oldestMessageAge = (stage: Stage, functionName: string): Metric =>
  new Metric({
    namespace: "AWS/SQS",
    metricName: "ApproximateAgeOfOldestMessage",
    dimensionsMap: { QueueName: resourceName(stage, functionName) },
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(1),
  });

/** How much of a function's work lies dead. */
export const deadLetters = (stage: Stage, functionName: string): Metric =>
  new Metric({
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensionsMap: { QueueName: deadLetterQueueName(stage, functionName) },
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(1),
  });
