import { type AttributeValue, ScanCommand, type ScanCommandOutput, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Entity } from "./entities.ts";
import { isDone } from "./is-done.ts";
import { type StoredItem, toItem } from "./items.ts";
import type { Table } from "./table.ts";

type PlainItem = Readonly<Record<string, unknown>>;

/** A change of the shape of all items of one kind. */
export interface Rewrite {
  readonly entity: Entity;
  /**
   * The attribute `shape` that the items have afterwards; newer code writes it itself. Items without it have shape 1.
   */
  readonly toShape: number;
  /** The item in its new shape. Its keys stay as they are. */
  reshape(item: PlainItem): PlainItem;
}

export interface RewriteOptions {
  /** If false, everything is read and reshaped, but nothing is written. */
  readonly isApplied: boolean;
  /** Writes a second, so that people notice nothing. */
  readonly perSecond: number;
  nowMs(): number;
  pause(milliseconds: number): Promise<unknown>;
}

export interface RewriteCount {
  /** Items that had an older shape. */
  readonly due: number;
  readonly rewritten: number;
  /** Items that somebody else wrote in between: the next run finds them. */
  readonly overtaken: number;
}

/**
 * Reads the whole table and brings the items of one entity to a newer shape. Each write is made only if the item is
 * still as it was read. A run may be broken off and started again at any time: items that have the shape are skipped.
 * Throws, with the key, when an item cannot be reshaped.
 */
export const rewriteItems = async (table: Table, rewrite: Rewrite, options: RewriteOptions): Promise<RewriteCount> => {
  const count = { due: 0, rewritten: 0, overtaken: 0 };
  const beganMs = options.nowMs();
  for await (const items of itemsOfOlderShape(table, rewrite)) {
    count.due += items.length;
    const updates = items.map((item) => updateOf(table, item, reshaped(rewrite, item)));
    if (!options.isApplied) continue;
    const areDone = await Promise.all(updates.map((update) => isDone(table.client.send(update))));
    const done = areDone.filter((isDone) => isDone).length;
    count.rewritten += done;
    count.overtaken += updates.length - done;
    const aheadMs = (count.rewritten / options.perSecond) * 1000 - (options.nowMs() - beganMs);
    if (aheadMs > 0) await options.pause(aheadMs);
  }
  return count;
};

const writesAtOnce = 25;

/** A page at a time. */
async function* itemsOfOlderShape(table: Table, { entity, toShape }: Rewrite): AsyncGenerator<readonly StoredItem[]> {
  let after: StoredItem | undefined;
  do {
    const page: ScanCommandOutput = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: "entity = :entity AND (attribute_not_exists(shape) OR shape < :toShape)",
        ExpressionAttributeValues: toItem({ ":entity": entity, ":toShape": toShape }),
        ConsistentRead: true,
        ExclusiveStartKey: after,
      }),
    );
    const items = page.Items ?? [];
    for (let first = 0; first < items.length; first += writesAtOnce) yield items.slice(first, first + writesAtOnce);
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
}

const reshaped = ({ reshape, toShape }: Rewrite, item: StoredItem): StoredItem => {
  const key = `${item.pk?.S} ${item.sk?.S}`;
  const after = toItem({ ...attempt(reshape, unmarshall(item), key), shape: toShape });
  if (after.pk?.S !== item.pk?.S || after.sk?.S !== item.sk?.S) throw new Error(`a rewrite moves no item: ${key}`);
  return after;
};

const attempt = (reshape: Rewrite["reshape"], before: PlainItem, key: string): PlainItem => {
  try {
    return reshape(before);
  } catch (fault) {
    throw new Error(`${key} cannot be reshaped: ${fault instanceof Error ? fault.message : fault}`, { cause: fault });
  }
};

/** Sets what is new or different and removes what is gone, on condition that the item is as it was read. */
const updateOf = (table: Table, before: StoredItem, after: StoredItem): UpdateItemCommand => {
  const { pk, sk, ...read } = before;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => name !== "pk" && name !== "sk",
  );
  const placeholder = (name: string): string => `#a${names.indexOf(name)}`;
  const set = names.filter((name) => after[name] !== undefined);
  const removed = names.filter((name) => after[name] === undefined);
  const values: Record<string, AttributeValue> = {};
  const value = (prefix: string, name: string, attribute: AttributeValue | undefined): string => {
    const key = `:${prefix}${names.indexOf(name)}`;
    if (attribute !== undefined) values[key] = attribute;
    return key;
  };
  const setting = set.map((name) => `${placeholder(name)} = ${value("new", name, after[name])}`).join(", ");
  const removing = removed.length === 0 ? "" : ` REMOVE ${removed.map(placeholder).join(", ")}`;
  const unchanged = Object.entries(read).map(([name, old]) => `${placeholder(name)} = ${value("old", name, old)}`);
  const absent = names
    .filter((name) => read[name] === undefined)
    .map((name) => `attribute_not_exists(${placeholder(name)})`);
  return new UpdateItemCommand({
    TableName: table.name,
    Key: { ...(pk !== undefined && { pk }), ...(sk !== undefined && { sk }) },
    UpdateExpression: `SET ${setting}${removing}`,
    ConditionExpression: [...unchanged, ...absent].join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [placeholder(name), name])),
    ExpressionAttributeValues: values,
  });
};
