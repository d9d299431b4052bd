import type { FunctionRow, Trigger } from "@sip/functions/row";
import { Duration, Stack } from "aws-cdk-lib";
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
import { constructId } from "../names.ts";
import type { Stage } from "../stages.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import { FollowerQueue } from "./follower-queue.ts";

export interface ChangeFeedProps {
  readonly stage: Stage;
  readonly table: Table;
  readonly row: FunctionRow;
  readonly trigger: Extract<Trigger, { kind: "changes" }>;
}

/**
 * A follower owes what it cannot follow, and the message about that comes again for so long. A shard waits only when
 * the debt cannot be stored either: then the table is down, and only trying again helps. The stream keeps a record for
 * a day: half of it for the outage, half for the operator who replays the dead letters.
 */
const triedFor = Duration.hours(12);

/**
 * A reader writes one item after the other, some 90 a second. Four at once on four shards write 1,400 a second; all
 * offices together sell 630 seats a second. Changes of one item stay in order.
 */
export const readersOfAShard = 4;

/**
 * Brings the changes of the table's items to the one function that listens, for each item in order; with the queues of
 * its followers.
 */
export class ChangeFeed extends Construct {
  readonly #props: ChangeFeedProps & { readonly streamArn: string };
  readonly #deadLetterQueue: DeadLetterQueue;
  readonly #followerQueues: readonly FollowerQueue[];
  /** Environment of the function: the queues of its followers. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the function must be allowed on the stream and the queues. */
  readonly triggerRights: readonly PolicyStatement[];

  constructor(scope: Construct, id: string, props: ChangeFeedProps) {
    super(scope, id);
    const streamArn = props.table.tableStreamArn;
    if (streamArn === undefined) throw new Error(`${props.row.name} listens to changes of a table without a stream`);
    this.#props = { ...props, streamArn };
    const { stage, row, trigger } = props;
    this.#deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", { stage, of: row.name });
    const followers = trigger.followers.map((follower) => ({
      name: follower.name,
      queues: new FollowerQueue(this, constructId(follower.name), { stage, row, follower, triedFor }),
    }));
    this.#followerQueues = followers.map(({ queues }) => queues);
    const urls = followers.map(({ name, queues: { queue, deadLetterQueue } }) => [
      name,
      { queueUrl: queue.queueUrl, deadLettersUrl: deadLetterQueue.queueUrl },
    ]);
    this.environment = { FOLLOWERS: Stack.of(this).toJsonString(Object.fromEntries(urls)) };
    const queueArns = this.#followerQueues.map(({ queue }) => queue.queueArn);
    const deadLetterArns = this.#followerQueues.map(({ deadLetterQueue }) => deadLetterQueue.queueArn);
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
      new PolicyStatement({
        actions: ["sqs:SendMessage"],
        resources: [this.#deadLetterQueue.queueArn, ...queueArns, ...deadLetterArns],
      }),
      new PolicyStatement({
        actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        resources: queueArns,
      }),
    ];
  }

  feed(target: IFunction): void {
    const { trigger, streamArn } = this.#props;
    const entities = new Set(trigger.followers.flatMap(({ of }) => of));
    new EventSourceMapping(this, "Mapping", {
      target,
      eventSourceArn: streamArn,
      // From the oldest record that is kept, so that no change is missed during the first deployment.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: readersOfAShard,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      maxRecordAge: triedFor,
      onFailure: new SqsDlq(this.#deadLetterQueue),
      filters: [
        FilterCriteria.filter({
          dynamodb: { NewImage: { entity: { S: FilterRule.or(...entities) } } },
        }),
      ],
    });
    for (const queue of this.#followerQueues) queue.feed(target);
  }
}
