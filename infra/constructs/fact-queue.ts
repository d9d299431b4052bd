import type { AtOnce, FunctionRow, Trigger } from "@sip/functions/row";
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
 * A failed message comes again half a minute after its run must have ended, soon enough for a code, which lives for ten
 * minutes. AWS requires at least the function's timeout. It advises six times that, for pollers that Lambda throttles;
 * ours are never more than the reserved runs.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
 */
export const comesAgainAfterSeconds = ({ timeoutSeconds }: FunctionRow): number => timeoutSeconds + 30;

/** How long a channel may fail before its messages become dead letters. */
const patienceSeconds = 30 * 60;

/** Brings facts to one consumer: a rule on the bus, a queue, and its dead-letter queue. */
export class FactQueue extends Construct {
  readonly #queue: Queue;
  readonly #atOnce: AtOnce;
  /** What the consumer must be allowed on the queue. */
  readonly triggerRights: readonly PolicyStatement[];

  constructor(scope: Construct, id: string, props: FactQueueProps) {
    super(scope, id);
    const { stage, row, trigger } = props;
    this.#atOnce = trigger.atOnce;
    const deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", { stage, of: row.name });
    this.#queue = new Queue(this, "Queue", {
      queueName: resourceName(stage, row.name),
      visibilityTimeout: Duration.seconds(comesAgainAfterSeconds(row)),
      ...(trigger.gathersForSeconds !== undefined && { deliveryDelay: Duration.seconds(trigger.gathersForSeconds) }),
      retentionPeriod: Duration.days(4),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: {
        queue: deadLetterQueue,
        maxReceiveCount: Math.ceil(patienceSeconds / comesAgainAfterSeconds(row)),
      },
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
      batchSize: this.#atOnce.factsEach,
      reportBatchItemFailures: true,
      maxConcurrency: this.#atOnce.functions,
    });
  }
}
