import { createHash } from "node:crypto";
import type { Activity, WorkSource } from "../../clock/activity.ts";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { StateStore } from "../../state/state-store.ts";
import { compilePattern, type EventMatcher } from "../events/event-pattern.ts";
import type { RoleRights } from "../iam/role-rights.ts";
import type { LocalQueue, MessageQueues, ReceivedMessage } from "../sqs/message-queues.ts";
import type { LambdaEventSourceMapping } from "./event-source-mapping-kind.ts";
import type { Functions, LocalFunction } from "./functions.ts";

export interface QueueReaderInputs {
  readonly mapping: LambdaEventSourceMapping;
  readonly queue: LocalQueue;
  readonly queues: MessageQueues;
  readonly functions: Functions;
  readonly rights: RoleRights;
  readonly state: StateStore;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly region: string;
  readonly log: (line: string) => void;
}

const defaultBatchSize = 10;
const defaultConcurrency = 5;

/**
 * Gives a queue's messages to a function in batches. A message is deleted when its batch was handled and it was not
 * named as failed; otherwise it comes back after the visibility timeout, and after too many times goes to the dead letters.
 */
export const createQueueReader = (inputs: QueueReaderInputs): WorkSource => {
  const { mapping, queue, queues, functions, state, clock, activity } = inputs;
  const target = functions.requireRunnable(mapping.FunctionName);
  requireRights(target, queue, inputs.rights);
  const batchSize = mapping.BatchSize ?? defaultBatchSize;
  const windowMs = (mapping.MaximumBatchingWindowInSeconds ?? 0) * 1000;
  const concurrency = mapping.ScalingConfig?.MaximumConcurrency ?? defaultConcurrency;
  const reportsFailures = mapping.FunctionResponseTypes?.includes("ReportBatchItemFailures") === true;
  const filters = (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) => compilePattern(JSON.parse(Pattern)));
  let runningCount = 0;

  /** When the next batch may go: at once if there is a full one, else when the oldest message has waited long enough. */
  const readyAtMs = (): number | undefined => {
    const { visibleCount, oldestVisibleAtMs } = queues.outlook(queue.arn);
    if (oldestVisibleAtMs === undefined) return undefined;
    return visibleCount >= batchSize ? clock.nowMs() : oldestVisibleAtMs + windowMs;
  };
  const isReady = (): boolean => (readyAtMs() ?? Number.POSITIVE_INFINITY) <= clock.nowMs();

  const wake = (): void => {
    if (activity.isStopped) return;
    while (runningCount < concurrency && isReady()) {
      const messages = queues.receive(queue.arn, batchSize);
      if (messages.length === 0) return;
      runningCount += 1;
      void activity.track(handle(messages));
    }
  };

  const handle = async (messages: readonly ReceivedMessage[]): Promise<void> => {
    try {
      const { wanted, unwanted } = partition(messages, filters);
      // What a filter rejects is deleted unseen, as on AWS.
      state.transaction(() => {
        for (const message of unwanted) queues.delete(queue.arn, message.receiptHandle);
      });
      if (wanted.length === 0) return;
      const event = { Records: wanted.map((message) => recordOf(message, queue, inputs.region)) };
      const outcome = await functions.invoke(target.arn, JSON.stringify(event));
      if (outcome.kind === "fault") return;
      const failed = reportsFailures ? failedIds(outcome.result, wanted) : new Set<string>();
      state.transaction(() => {
        for (const message of wanted) {
          if (!failed.has(message.messageId)) queues.delete(queue.arn, message.receiptHandle);
        }
      });
    } catch (fault) {
      // The messages come back after their visibility timeout.
      inputs.log(`reading the queue ${queue.name} failed: ${String(fault)}`);
    } finally {
      runningCount -= 1;
      setImmediate(wake);
    }
  };

  queues.onSent(queue.arn, wake);
  return {
    name: `queue ${queue.name} to ${target.name}`,
    wake,
    isQuiet: () => runningCount === 0 && !isReady(),
    nextDueMs: () => {
      const { nextVisibleAtMs } = queues.outlook(queue.arn);
      const readyMs = readyAtMs();
      const dueMs = [nextVisibleAtMs, readyMs].filter((at) => at !== undefined && at > clock.nowMs());
      return dueMs.length === 0 ? undefined : Math.min(...dueMs.map(Number));
    },
  };
};

const requireRights = (target: LocalFunction, { arn }: LocalQueue, rights: RoleRights): void => {
  for (const action of ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]) {
    if (rights.isAllowed(target.roleArn, action, arn)) continue;
    throw new Error(`the role of function ${target.logicalId} is not allowed ${action} on ${arn}`);
  }
};

const partition = (
  messages: readonly ReceivedMessage[],
  filters: readonly EventMatcher[],
): { wanted: ReceivedMessage[]; unwanted: ReceivedMessage[] } => {
  const wanted: ReceivedMessage[] = [];
  const unwanted: ReceivedMessage[] = [];
  for (const message of messages) {
    const isWanted =
      filters.length === 0 || filters.some((matches) => matches({ ...message, body: parsedBody(message.body) }));
    (isWanted ? wanted : unwanted).push(message);
  }
  return { wanted, unwanted };
};

const parsedBody = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};

const recordOf = (message: ReceivedMessage, { arn }: LocalQueue, region: string): object => ({
  messageId: message.messageId,
  receiptHandle: message.receiptHandle,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAtMs),
    SenderId: message.senderId,
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAtMs),
  },
  messageAttributes: Object.fromEntries(
    Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType,
        stringValue: StringValue,
        binaryValue: BinaryValue,
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  ),
  md5OfBody: createHash("md5").update(message.body).digest("hex"),
  eventSource: "aws:sqs",
  eventSourceARN: arn,
  awsRegion: region,
});

/** An answer that AWS cannot read fails the whole batch. */
const failedIds = (result: string, messages: readonly ReceivedMessage[]): ReadonlySet<string> => {
  const everything = new Set(messages.map(({ messageId }) => messageId));
  const answer = JSON.parse(result) as { batchItemFailures?: unknown } | null;
  const failures = answer?.batchItemFailures ?? [];
  if (!Array.isArray(failures)) return everything;
  const ids = failures.map((failure: { itemIdentifier?: unknown }) => failure?.itemIdentifier);
  const areKnown = ids.every((id) => typeof id === "string" && everything.has(id));
  return areKnown ? new Set(ids as string[]) : everything;
};
