import type { Activity, WorkSource } from "../../clock/activity.ts";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { StateStore } from "../../state/state-store.ts";
import { type StreamPosition, type StreamPositions, startOfShard } from "../dynamodb/stream-positions.ts";
import type { StreamRecord, TableStream } from "../dynamodb/table-stream.ts";
import { compilePattern } from "../events/event-pattern.ts";
import type { DestinationSender } from "../sqs/destination-sender.ts";
import type { LambdaEventSourceMapping } from "./event-source-mapping-kind.ts";
import type { Functions, LocalFunction } from "./functions.ts";
import { type BatchOutcome, nextPosition } from "./next-position.ts";

export interface StreamReaderInputs {
  readonly mappingId: string;
  readonly mapping: LambdaEventSourceMapping;
  readonly stream: TableStream;
  readonly positions: StreamPositions;
  readonly functions: Functions;
  readonly destinations: DestinationSender;
  readonly state: StateStore;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly region: string;
  readonly log: (line: string) => void;
}

export interface StreamReader extends WorkSource {
  /** Something was written to the table, or may have been. */
  tableWritten(): void;
}

const defaultBatchSize = 100;

/** Writes come in groups: what a few more milliseconds bring goes into the same batch. */
const gatheringMs = 15;
/** When so many invocations are under way that people wait for their answers, those go first, but not for ever. */
const crowd = 50;
const longestGatheringMs = 1_500;

/** Gives a table's changes to a function in batches and in order. A position moves when its batch is handled or given up. */
export const createStreamReader = (inputs: StreamReaderInputs): StreamReader => {
  const { mapping, stream, clock, activity, functions } = inputs;
  const target = functions.requireRunnable(mapping.FunctionName);
  const filters = (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) => compilePattern(JSON.parse(Pattern)));
  const batchSize = mapping.BatchSize ?? defaultBatchSize;
  const isWanted = (record: object) => filters.length === 0 || filters.some((matches) => matches(record));
  let isReading = false;
  let mayHaveMore = true;
  let retryAtMs: number | undefined;
  let knownShards: readonly string[] = [];
  let wakeSoon: NodeJS.Timeout | undefined;

  const isRetryDue = () => retryAtMs !== undefined && retryAtMs <= clock.nowMs();
  const canRead = () => (mayHaveMore && retryAtMs === undefined) || isRetryDue();

  const wake = (): void => {
    if (isReading || activity.isStopped || !canRead()) return;
    isReading = true;
    mayHaveMore = false;
    retryAtMs = undefined;
    void activity.track(readAll());
  };

  const gather = (sinceMs: number): void => {
    wakeSoon ??= setTimeout(() => {
      wakeSoon = undefined;
      const isCrowded = activity.trackedCount > crowd && performance.now() - sinceMs < longestGatheringMs;
      if (isCrowded) gather(sinceMs);
      else wake();
    }, gatheringMs);
  };

  const readAll = async (): Promise<void> => {
    try {
      if (knownShards.length === 0) knownShards = await stream.shardIds();
      for (const shardId of knownShards) await readShard(shardId);
    } catch (fault) {
      // The engine is away for a moment: what is committed in it is still there when it is back.
      retryAtMs = clock.nowMs() + 1000;
      if (!activity.isStopped) inputs.log(`reading the stream of ${stream.tableName} failed: ${String(fault)}`);
    } finally {
      isReading = false;
      if (canRead() && wakeSoon === undefined) setImmediate(wake);
    }
  };

  const readShard = async (shardId: string): Promise<void> => {
    for (;;) {
      if (activity.isStopped) return;
      const position = inputs.positions.read(inputs.mappingId, shardId) ?? startOfShard;
      if (position.isClosed) return;
      if (position.retryAtMs !== undefined && position.retryAtMs > clock.nowMs()) {
        retryAtMs = Math.min(retryAtMs ?? Number.POSITIVE_INFINITY, position.retryAtMs);
        return;
      }
      const { records, isClosed } = await stream.read(shardId, position.after, batchSize);
      const batch = records.filter(({ dynamodb: { SequenceNumber } }) => isUpTo(SequenceNumber, position.until));
      if (batch.length === 0) {
        if (!isClosed) return;
        write(shardId, { ...position, isClosed: true });
        knownShards = [];
        mayHaveMore = true;
        return;
      }
      const next = await handle(shardId, position, batch);
      // Fewer than asked for, and all of them done with: that was the end. Whoever writes more says so.
      const isEnd = records.length < batchSize && !isClosed;
      if (isEnd && next.after === records.at(-1)?.dynamodb.SequenceNumber) return;
    }
  };

  const handle = async (
    shardId: string,
    position: StreamPosition,
    batch: readonly StreamRecord[],
  ): Promise<StreamPosition> => {
    const wanted = batch.map((record) => eventRecord(record, mapping, inputs.region, clock.nowMs())).filter(isWanted);
    const outcome = wanted.length === 0 ? ({ kind: "handled" } as const) : await attempt(wanted);
    if (outcome.kind !== "handled" && activity.isStopped) return position;
    const { position: next, givenUp } = nextPosition(
      position,
      batch.map(({ dynamodb }) => dynamodb.SequenceNumber),
      outcome,
      {
        bisects: mapping.BisectBatchOnFunctionError === true,
        maxRetries: unlessUnlimited(mapping.MaximumRetryAttempts),
        maxAgeMs: unlessUnlimited(mapping.MaximumRecordAgeInSeconds, 1000),
      },
      clock.nowMs(),
    );
    inputs.state.transaction(() => {
      if (givenUp.length > 0) giveUp(shardId, givenUp, next.failureCount);
      write(shardId, next);
    });
    return next;
  };

  const attempt = async (
    records: readonly { readonly dynamodb: { readonly SequenceNumber: string } }[],
  ): Promise<BatchOutcome> => {
    const outcome = await functions.invoke(target.arn, JSON.stringify({ Records: records }));
    if (outcome.kind === "fault") return { kind: "failed" };
    if (!mapping.FunctionResponseTypes?.includes("ReportBatchItemFailures")) return { kind: "handled" };
    return firstFailure(
      outcome.result,
      records.map(({ dynamodb }) => dynamodb.SequenceNumber),
    );
  };

  const giveUp = (shardId: string, givenUp: readonly string[], failureCount: number): void => {
    const destination = mapping.DestinationConfig?.OnFailure?.Destination;
    if (destination === undefined) return;
    inputs.destinations.send(
      target.roleArn,
      destination,
      JSON.stringify(failureRecord(target, mapping, shardId, givenUp, failureCount, clock.now())),
    );
  };
  const write = (shardId: string, position: StreamPosition): void =>
    inputs.positions.write(inputs.mappingId, stream.tableName, shardId, position);

  return {
    name: `stream of ${stream.tableName} to ${target.name}`,
    tableWritten: () => {
      mayHaveMore = true;
      gather(performance.now());
    },
    wake,
    isQuiet: () => !isReading && !canRead(),
    nextDueMs: () => retryAtMs,
  };
};

const isUpTo = (sequenceNumber: string, until: string | undefined): boolean =>
  until === undefined || BigInt(sequenceNumber) <= BigInt(until);

const unlessUnlimited = (value: number | undefined, factor = 1): number | undefined =>
  value === undefined || value < 0 ? undefined : value * factor;

/** As Lambda hands a record on: with the ARN of the template, not the engine's. */
const eventRecord = (record: StreamRecord, mapping: LambdaEventSourceMapping, region: string, nowMs: number) => ({
  ...record,
  awsRegion: region,
  eventSourceARN: mapping.EventSourceArn,
  // The engine stamps records with the machine's time.
  dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: Math.floor(nowMs / 1000) },
});

/** The earliest record named as failed. An answer that AWS cannot read fails the whole batch. */
const firstFailure = (result: string, sequenceNumbers: readonly string[]): BatchOutcome => {
  const answer = JSON.parse(result) as { batchItemFailures?: { itemIdentifier?: unknown }[] } | null;
  const failures = answer?.batchItemFailures ?? [];
  if (!Array.isArray(failures)) return { kind: "failed" };
  if (failures.length === 0) return { kind: "handled" };
  const indexes = failures.map((failure) => sequenceNumbers.indexOf(String(failure?.itemIdentifier)));
  const first = sequenceNumbers[Math.min(...indexes)];
  return first === undefined ? { kind: "failed" } : { kind: "failed-from", sequenceNumber: first };
};

/** What Lambda sends to the on-failure destination: where the records are, not the records. */
const failureRecord = (
  target: LocalFunction,
  mapping: LambdaEventSourceMapping,
  shardId: string,
  givenUp: readonly string[],
  failureCount: number,
  now: Date,
): object => ({
  version: "1.0",
  timestamp: now.toISOString(),
  requestContext: {
    functionArn: target.arn,
    condition: "RetryAttemptsExhausted",
    approximateInvokeCount: failureCount + 1,
  },
  responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
  DDBStreamBatchInfo: {
    shardId,
    startSequenceNumber: givenUp[0],
    endSequenceNumber: givenUp.at(-1),
    batchSize: givenUp.length,
    streamArn: mapping.EventSourceArn,
  },
});
