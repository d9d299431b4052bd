import type { FollowerRow, FunctionRow } from "@sip/functions/row";
import { debtKeptDays } from "@sip/storage-dynamodb/entities/debt";
import { Duration } from "aws-cdk-lib";
import { EventSourceMapping, type IFunction } from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import { comesAgainAfterSeconds } from "./fact-queue.ts";

export interface FollowerQueueProps {
  readonly stage: Stage;
  readonly row: FunctionRow;
  readonly follower: FollowerRow;
  /** How long word of a debt comes again before it lies dead. */
  readonly triedFor: Duration;
}

/** Word of what one follower owes, and where that lies which it cannot settle. */
export class FollowerQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, row, follower, triedFor }: FollowerQueueProps) {
    super(scope, id);
    this.deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", { stage, of: follower.name });
    this.queue = new Queue(this, "Queue", {
      queueName: resourceName(stage, follower.name),
      visibilityTimeout: Duration.seconds(comesAgainAfterSeconds(row)),
      // As long as the debt: while nobody reads the queue (its mapping is off, the function has no places) word must not go before it.
      retentionPeriod: Duration.days(debtKeptDays),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: {
        queue: this.deadLetterQueue,
        maxReceiveCount: Math.ceil(triedFor.toSeconds() / comesAgainAfterSeconds(row)),
      },
    });
  }

  /**
   * Twenty debts at once, each some tens of milliseconds: what was owed in an hour is settled in minutes, and most places of the function
   * stay with the stream.
   */
  feed(target: IFunction): void {
    new EventSourceMapping(this, "Mapping", {
      target,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
  }
}
