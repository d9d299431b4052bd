import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { deadLetterQueueName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { acknowledge } from "./acknowledge.ts";

/**
 * Holds the work of a function, or of a follower of the table, that failed for good, until an operator sends it again.
 */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: { readonly stage: Stage; readonly of: string }) {
    super(scope, id, {
      queueName: deadLetterQueueName(props.stage, props.of),
      // The longest that SQS keeps a message: Idulfitri closes offices for more than a week.
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    acknowledge(this, "SQS3", "This is a dead-letter queue; an alarm watches it.");
  }
}
