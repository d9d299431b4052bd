import type { Activity, WorkSource } from "../../clock/activity.ts";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { StateStore } from "../../state/state-store.ts";
import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import type { EngineClient } from "../dynamodb/engine-client.ts";
import { type StreamPositions, startOfShard } from "../dynamodb/stream-positions.ts";
import { tableKind } from "../dynamodb/table-kind.ts";
import { openTableStream, type TableStream } from "../dynamodb/table-stream.ts";
import type { RoleRights } from "../iam/role-rights.ts";
import type { DestinationSender } from "../sqs/destination-sender.ts";
import type { MessageQueues } from "../sqs/message-queues.ts";
import { eventSourceMappingKind, type LambdaEventSourceMapping } from "./event-source-mapping-kind.ts";
import type { Functions } from "./functions.ts";
import { createQueueReader } from "./queue-reader.ts";
import { createStreamReader, type StreamReader } from "./stream-reader.ts";

export interface EventSourcesInputs {
  readonly model: TemplateModel;
  readonly state: StateStore;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly engine: EngineClient;
  readonly functions: Functions;
  readonly rights: RoleRights;
  readonly queues: MessageQueues;
  readonly positions: StreamPositions;
  readonly destinations: DestinationSender;
  readonly log: (line: string) => void;
  /** What is in the tables now was put there before the system began to live: readers start behind it. */
  readonly startsBehindSeed: boolean;
}

export interface EventSources {
  readonly sources: readonly WorkSource[];
  /** Something was written to the table, or may have been. */
  tableWritten(tableName: string): void;
}

/** What functions read by themselves: streams and queues. */
export const createEventSources = async (inputs: EventSourcesInputs): Promise<EventSources> => {
  const { model, queues } = inputs;
  const readersByTable = new Map<string, StreamReader[]>();
  const sources: WorkSource[] = [];
  for (const resource of model.all(eventSourceMappingKind)) {
    if (resource.properties.Enabled === false) continue;
    try {
      const queue = queues.find(resource.properties.EventSourceArn);
      if (queue !== undefined) {
        sources.push(createQueueReader({ ...inputs, mapping: resource.properties, queue, region: model.region }));
        continue;
      }
      const stream = await openTableStream(inputs.engine, tableOf(resource, model));
      const reader = await startStreamReader(resource, stream, inputs);
      sources.push(reader);
      readersByTable.set(stream.tableName, [...(readersByTable.get(stream.tableName) ?? []), reader]);
    } catch (fault) {
      throw new Error(`${resource.stackName}/${resource.logicalId} (${resource.type}): ${(fault as Error).message}`);
    }
  }
  return {
    sources,
    tableWritten: (tableName) => {
      for (const reader of readersByTable.get(tableName) ?? []) reader.tableWritten();
    },
  };
};

const tableOf = ({ properties }: PlayedResource<LambdaEventSourceMapping>, model: TemplateModel): string => {
  const table = model.all(tableKind).find(({ attributes }) => attributes.StreamArn === properties.EventSourceArn);
  if (table === undefined)
    throw new Error(`property EventSourceArn: ${properties.EventSourceArn} is no stream or queue of the template`);
  return table.ref;
};

/**
 * What AWS wants of the role of a function that is fed from a stream, although this reader does without the list.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-lamda-process-dynamodb-streams.html
 */
const neededOnStream = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"];

const startStreamReader = async (
  { ref: mappingId, properties: mapping }: PlayedResource<LambdaEventSourceMapping>,
  stream: TableStream,
  inputs: EventSourcesInputs,
): Promise<StreamReader> => {
  const { positions, functions, rights, state } = inputs;
  const { roleArn, logicalId } = functions.requireRunnable(mapping.FunctionName);
  const destination = mapping.DestinationConfig?.OnFailure?.Destination;
  for (const operation of neededOnStream) {
    if (rights.isAllowed(roleArn, `dynamodb:${operation}`, mapping.EventSourceArn)) continue;
    throw new Error(
      `the role of function ${logicalId} is not allowed dynamodb:${operation} on ${mapping.EventSourceArn}`,
    );
  }
  if (destination !== undefined) inputs.destinations.require(roleArn, destination);
  const shardIds = await stream.shardIds();
  const isNew = shardIds.every((shardId) => positions.read(mappingId, shardId) === undefined);
  if (isNew || inputs.startsBehindSeed) {
    const startsAtEnd = inputs.startsBehindSeed || mapping.StartingPosition === "LATEST";
    const starts = await Promise.all(
      shardIds.map(async (shardId) => ({ shardId, after: startsAtEnd ? await stream.end(shardId) : undefined })),
    );
    state.transaction(() => {
      for (const { shardId, after } of starts) {
        positions.write(mappingId, stream.tableName, shardId, { ...startOfShard, after });
      }
    });
  }
  return createStreamReader({ ...inputs, mappingId, mapping, stream, region: inputs.model.region });
};
