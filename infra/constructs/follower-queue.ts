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
  /** How long the message about a debt comes again before it becomes a dead letter. */
  readonly triedFor: Duration;
}

/** The queue of messages about a follower's debts, and its dead letters. */
export class FollowerQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, row, follower, triedFor }: FollowerQueueProps) {
    super(scope, id);
    this.deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", { stage, of: follower.name });
    this.queue = new Queue(this, "Queue", {
      queueName: resourceName(stage, follower.name),
      visibilityTimeout: Duration.seconds(comesAgainAfterSeconds(row)),
      // As long as the debt is kept: while nobody reads the queue (its mapping is off, or no run is free), its message
      // must not be lost.
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
   * Twenty debts at once, each some tens of milliseconds: the debts of an hour are settled in minutes, and most runs of
   * the function are left to the stream.
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
