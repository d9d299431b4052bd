import { Duration } from "aws-cdk-lib";
import { MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
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

/** For how many items a follower has word of a debt, be it waiting or in hand. */
export const owedItems = (stage: Stage, follower: string): MathExpression => {
  const messages = (metricName: string): Metric =>
    new Metric({
      namespace: "AWS/SQS",
      metricName,
      dimensionsMap: { QueueName: resourceName(stage, follower) },
      statistic: Stats.MAXIMUM,
      period: Duration.minutes(5),
    });
  // A graph knows each of its metrics by an id of its own.
  const [waiting, inHand, later] = ["waiting", "in_hand", "later"].map(
    (where) => `${follower.replaceAll("-", "_")}_${where}`,
  ) as [string, string, string];
  return new MathExpression({
    // Word that comes again and again is mostly in hand. SQS is silent about a queue in which nothing happens.
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

/** How much of the work of a function, or of a follower, lies dead. */
export const deadLetters = (stage: Stage, of: string): Metric =>
  new Metric({
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensionsMap: { QueueName: deadLetterQueueName(stage, of) },
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(1),
  });
