import {
  type AttributeValue,
  type CancellationReason,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { type Report, skipAndReport } from "@sip/domain/skip-and-report";
import type * as z from "zod/mini";
import type { Index } from "./indexes.ts";
import type { ItemKey } from "./keys.ts";
import type { Table } from "./table.ts";

export type StoredItem = Record<string, AttributeValue>;

/** Attributes from plain values; undefined properties are left out. */
export const toItem = (value: Readonly<Record<string, unknown>>): StoredItem =>
  marshall(value, { removeUndefinedValues: true });

/** A stored item as `schema` has it. An item that does not fit is a fault: something else wrote it. */
export const fromItem = <Schema extends z.ZodMiniType>(schema: Schema, item: StoredItem): z.infer<Schema> =>
  schema.parse(unmarshall(item));

/**
 * DynamoDB answers a longer partition key with a fault (docs: naming rules and data types), and somebody can put that
 * much into an address.
 */
const longestPartitionKeyBytes = 2_048;

/** One item, read consistently. `eventually` allows an older state, for half the read units. */
export const getItem = async <Schema extends z.ZodMiniType>(
  table: Table,
  schema: Schema,
  key: ItemKey,
  { eventually = false }: { eventually?: boolean } = {},
): Promise<z.infer<Schema> | undefined> => {
  if (Buffer.byteLength(key.pk) > longestPartitionKeyBytes) return undefined;
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: toItem({ ...key }), ConsistentRead: !eventually }),
  );
  return Item === undefined ? undefined : fromItem(schema, Item);
};

export interface IndexQuestion {
  readonly index: Index;
  readonly partition: string;
  /** Sort keys from here on and up to there, both included. */
  readonly from?: string;
  readonly upTo?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
  /** Goes on after this item of an earlier page. */
  readonly after?: StoredItem;
}

export interface Page<Value> {
  readonly values: readonly Value[];
  readonly after?: StoredItem;
}

/** One page of an index's partition. An item that does not fit is reported and left out. */
export const queryIndex = async <Schema extends z.ZodMiniType>(
  table: Table,
  schema: Schema,
  { index, partition, from, upTo, newestFirst, limit, after }: IndexQuestion,
  report: Report,
): Promise<Page<z.infer<Schema>>> => {
  const range =
    from !== undefined && upTo !== undefined
      ? " AND #sort BETWEEN :from AND :upTo"
      : from !== undefined
        ? " AND #sort >= :from"
        : upTo !== undefined
          ? " AND #sort <= :upTo"
          : "";
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: index.name,
      KeyConditionExpression: `#partition = :partition${range}`,
      ExpressionAttributeNames: { "#partition": index.partition, ...(range === "" ? {} : { "#sort": index.sort }) },
      ExpressionAttributeValues: toItem({ ":partition": partition, ":from": from, ":upTo": upTo }),
      ScanIndexForward: !newestFirst,
      Limit: limit,
      ExclusiveStartKey: after,
    }),
  );
  return {
    values: skipAndReport(Items ?? [], (item) => fromItem(schema, item), report),
    ...(LastEvaluatedKey === undefined ? {} : { after: LastEvaluatedKey }),
  };
};

/** All of an index's partition, page by page. */
export async function* queryPages<Schema extends z.ZodMiniType>(
  table: Table,
  schema: Schema,
  question: IndexQuestion,
  report: Report,
): AsyncGenerator<readonly z.infer<Schema>[]> {
  let after: StoredItem | undefined;
  do {
    const page = await queryIndex(table, schema, after === undefined ? question : { ...question, after }, report);
    if (page.values.length > 0) yield page.values;
    after = page.after;
  } while (after !== undefined);
}

/**
 * Everything of some partitions of an index. All are asked at once: mostly there is nothing in any of them. One that cannot be read
 * is reported, and holds up none of the others.
 */
export async function* queryPartitions<Schema extends z.ZodMiniType>(
  table: Table,
  schema: Schema,
  question: Omit<IndexQuestion, "partition">,
  partitions: readonly string[],
  report: Report,
): AsyncGenerator<readonly z.infer<Schema>[]> {
  const asked = partitions.map(async (partition) => {
    const pages = reportingFaults(queryPages(table, schema, { ...question, partition }, report), report);
    return { pages, first: await pages.next() };
  });
  for (const { pages, first } of await Promise.all(asked)) {
    if (first.done === true) continue;
    yield first.value;
    yield* pages;
  }
}

async function* reportingFaults<Value>(values: AsyncGenerator<Value>, report: Report): AsyncGenerator<Value> {
  try {
    yield* values;
  } catch (fault) {
    report(fault);
  }
}

/** All of an index's partition. */
export const queryWholeIndex = async <Schema extends z.ZodMiniType>(
  table: Table,
  schema: Schema,
  question: IndexQuestion,
  report: Report,
): Promise<z.infer<Schema>[]> => {
  const all: z.infer<Schema>[] = [];
  for await (const values of queryPages(table, schema, question, report)) all.push(...values);
  return all;
};

/**
 * Why each write of a transaction was refused, in the order of the writes; undefined for any other fault. The items
 * inside are in DynamoDB's form, also for clients that unmarshall.
 */
export const cancellationOf = (fault: unknown): readonly CancellationReason[] | undefined =>
  fault instanceof TransactionCanceledException ? (fault.CancellationReasons ?? []) : undefined;
