import type { FunctionRow, Trigger } from "@sip/functions/row";
import { Duration } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type IFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import type { Stage } from "../stages.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";

export interface ChangeFeedProps {
  readonly stage: Stage;
  readonly table: Table;
  readonly row: FunctionRow;
  readonly trigger: Extract<Trigger, { kind: "changes" }>;
}

/**
 * A shard waits while its oldest record fails: the bus or the table is down, and trying again is all there is to do. (A
 * record that nobody can read is laid with the dead letters by the functions themselves.) The stream keeps a record for a day: half of it for
 * the outage, the other half for the operator who replays what lies dead.
 */
const triedFor = Duration.hours(12);

/**
 * Who reads writes one item after the other, some 90 a second. Four at once on four shards take 1,400, and all offices together
 * sell 630 places a second. Changes of one item stay in their order.
 */
export const readersOfAShard = 4;

/** Changes of the table's items on their way to one consumer, in order per item. */
export class ChangeFeed extends Construct {
  readonly #props: ChangeFeedProps & { readonly streamArn: string };
  readonly #deadLetterQueue: DeadLetterQueue;
  /** What the consumer is told about its feed: where it lays a change that it cannot read. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the consumer must be allowed to do with the stream and its dead letters. */
  readonly triggerRights: readonly PolicyStatement[];

  constructor(scope: Construct, id: string, props: ChangeFeedProps) {
    super(scope, id);
    const streamArn = props.table.tableStreamArn;
    if (streamArn === undefined) throw new Error(`${props.row.name} listens to changes of a table without a stream`);
    this.#props = { ...props, streamArn };
    this.#deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", {
      stage: props.stage,
      functionName: props.row.name,
    });
    this.environment = { DEAD_LETTERS_URL: this.#deadLetterQueue.queueUrl };
    this.triggerRights = [
      new PolicyStatement({
        actions: [
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams",
        ],
        resources: [streamArn],
      }),
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.#deadLetterQueue.queueArn] }),
    ];
  }

  feed(target: IFunction): void {
    const { trigger, streamArn } = this.#props;
    new EventSourceMapping(this, "Mapping", {
      target,
      eventSourceArn: streamArn,
      // From the oldest record that is kept, so that nothing said before the first deployment ends is missed.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: readersOfAShard,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      maxRecordAge: triedFor,
      onFailure: new SqsDlq(this.#deadLetterQueue),
      filters: [
        FilterCriteria.filter({
          dynamodb: { NewImage: { entity: { S: FilterRule.or(...trigger.of) } } },
        }),
      ],
    });
  }
}
