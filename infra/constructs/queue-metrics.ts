import { Duration } from "aws-cdk-lib";
import { MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { deadLetterQueueName, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

/** How many seconds the oldest message has waited for a function that hears facts. */
export const oldestMessageAge = (stage: Stage, functionName: string): Metric =>
  new Metric({
    namespace: "AWS/SQS",
    metricName: "ApproximateAgeOfOldestMessage",
    dimensionsMap: { QueueName: resourceName(stage, functionName) },
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(1),
  });

/** For how many items a follower's queue has a message about a debt, waiting or in hand. */
export const owedItems = (stage: Stage, follower: string): MathExpression => {
  const messages = (metricName: string): Metric =>
    new Metric({
      namespace: "AWS/SQS",
      metricName,
      dimensionsMap: { QueueName: resourceName(stage, follower) },
      statistic: Stats.MAXIMUM,
      period: Duration.minutes(5),
    });
  // In a graph each metric needs its own id.
  const [waiting, inHand, later] = ["waiting", "in_hand", "later"].map(
    (where) => `${follower.replaceAll("-", "_")}_${where}`,
  ) as [string, string, string];
  return new MathExpression({
    // A message that comes again is in hand most of the time. SQS reports nothing about a quiet queue.
    expression: `FILL(${waiting}, 0) + FILL(${inHand}, 0) + FILL(${later}, 0)`,
    usingMetrics: {
      [waiting]: messages("ApproximateNumberOfMessagesVisible"),
      [inHand]: messages("ApproximateNumberOfMessagesNotVisible"),
      [later]: messages("ApproximateNumberOfMessagesDelayed"),
    },
    period: Duration.minutes(5),
    label: follower,
  });
};

/** How many dead letters a function, or a follower, has. */
export const deadLetters = (stage: Stage, of: string): Metric =>
  new Metric({
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensionsMap: { QueueName: deadLetterQueueName(stage, of) },
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(1),
  });
