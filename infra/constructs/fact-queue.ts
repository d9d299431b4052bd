import type { FunctionRow, Trigger } from "@sip/functions/row";
import { Duration } from "aws-cdk-lib";
import { type EventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, type IFunction } from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";

export interface FactQueueProps {
  readonly stage: Stage;
  readonly bus: EventBus;
  readonly row: FunctionRow;
  readonly trigger: Extract<Trigger, { kind: "facts" }>;
}

/**
 * WhatsApp takes 80 messages a second from one number, SNS about 20 SMS. A message takes about a quarter of a second, so
 * 20 at a time stay below the first and let a queue grow instead of a refusal. A function handles its batch all at once
 * (lambda-kit's `queueHandler`), and two functions are the fewest that Lambda lets a queue be held to.
 */
const functionsAtOnce = 2;
const messagesPerBatch = 10;
const attempts = 5;

/** Facts on their way to one consumer: a rule on the bus, a queue of its own, and a dead-letter queue behind it. */
export class FactQueue extends Construct {
  readonly #queue: Queue;
  /** What the consumer must be allowed to do with the queue. */
  readonly triggerRights: readonly PolicyStatement[];

  constructor(scope: Construct, id: string, props: FactQueueProps) {
    super(scope, id);
    const { stage, row, trigger } = props;
    const deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", { stage, functionName: row.name });
    this.#queue = new Queue(this, "Queue", {
      queueName: resourceName(stage, row.name),
      // Six times the function's timeout, as AWS asks for, so that a message is not handed out twice at once.
      visibilityTimeout: Duration.seconds(6 * row.timeoutSeconds),
      retentionPeriod: Duration.days(4),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: deadLetterQueue, maxReceiveCount: attempts },
    });
    new Rule(this, "Rule", {
      ruleName: resourceName(stage, row.name),
      eventBus: props.bus,
      description: `The facts that ${row.name} listens to`,
      eventPattern: { source: ["sip"], detailType: [...trigger.of] },
      targets: [new SqsQueue(this.#queue, { deadLetterQueue })],
    });
    this.triggerRights = [
      new PolicyStatement({
        actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        resources: [this.#queue.queueArn],
      }),
    ];
  }

  feed(target: IFunction): void {
    new EventSourceMapping(this, "Mapping", {
      target,
      eventSourceArn: this.#queue.queueArn,
      batchSize: messagesPerBatch,
      reportBatchItemFailures: true,
      maxConcurrency: functionsAtOnce,
    });
  }
}
