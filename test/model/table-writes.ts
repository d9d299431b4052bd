import { tableMs } from "./aws-figures.ts";
import type { EngineAnswer } from "./engine-link.ts";
import { conflicting, consumedIn, throttled } from "./table-answer.ts";
import { free, itemName, lateBy, refuse, type TableAnswer, type TableParts } from "./table-parts.ts";
import { type Item, indexEntriesOf, type Write } from "./table-request.ts";

/** What the stream tells of a write. */
export interface ItemChange {
  readonly pk: string;
  readonly sk: string;
  readonly before?: Item;
  readonly after?: Item;
}

export interface Listening {
  /** Entities whose changes somebody listens to. */
  readonly told: readonly string[];
  readonly tell: (change: ItemChange) => void;
}

export type WriteItems = (operation: string, body: string, writes: readonly Write[]) => Promise<TableAnswer>;

/** Writes, alone and in transactions; an item in a transaction that is not over is in nobody else's. */
export const itemWriter = (parts: TableParts, { told, tell }: Listening): WriteItems => {
  const { clock, engine, tableName, partitions, inOrder } = parts;
  const locked = new Set<string>();
  // An entity is the beginning of its items' keys (storage-dynamodb/keys.ts); a change that shows otherwise is a fault below.
  const toldPrefixes = told.map((entity) => `${entity.toUpperCase()}#`);
  const isTold = (pk: string): boolean => toldPrefixes.some((prefix) => pk.startsWith(prefix));

  const stored = async ({ pk, sk }: Write): Promise<Item | undefined> => {
    const Key = { pk: { S: pk }, sk: { S: sk } };
    const { body } = await engine("GetItem", JSON.stringify({ TableName: tableName, Key, ConsistentRead: true }));
    return JSON.parse(body).Item;
  };

  const isOpen = (writes: readonly Write[]): boolean =>
    writes.every(({ pk }) => partitions.isOpen(tableName, pk, "writeUnits")) &&
    writes
      .flatMap(({ item }) => indexEntriesOf(item))
      .every(({ index, key }) => partitions.isOpen(index, key, "writeUnits"));

  const tellOf = (change: ItemChange): void => {
    const entity = (change.after ?? change.before)?.entity?.S;
    if (entity === undefined || !told.includes(entity)) return;
    if (!isTold(change.pk)) throw new Error(`an item of ${entity} whose key does not begin with it`);
    tell(change);
  };

  /** The engine does it; what was there before and after is looked up where somebody is told of it. */
  const make = async (operation: string, body: string, writes: readonly Write[]) => {
    const before = await Promise.all(writes.map((each) => (isTold(each.pk) && !each.isNew ? stored(each) : undefined)));
    const answer = await engine(operation, body);
    const after = await Promise.all(
      writes.map((each) => (isTold(each.pk) && each.kind === "Update" ? stored(each) : each.item)),
    );
    const made = writes.map(({ pk, sk }, index) => changeOf(pk, sk, before[index], after[index]));
    const changes = answer.status === 200 ? made : [];
    return { answer, changes, units: charge(parts, answer, writes, changes) };
  };

  return async (operation, body, writes) => {
    const isTransaction = operation === "TransactWriteItems";
    if (!isOpen(writes)) return refuse(parts, throttled(writes.length, isTransaction), true);
    const items = writes.map(itemName);
    if (items.some((item) => locked.has(item))) return refuse(parts, conflicting(writes.length, isTransaction), false);
    if (isTransaction) for (const item of items) locked.add(item);
    const { answer, changes, units } = await clock.outside(
      inOrder.on(items, () => make(operation, body, writes)),
      lateBy(parts, isTransaction ? tableMs.transaction : tableMs.write),
    );
    if (isTransaction) for (const item of items) locked.delete(item);
    for (const change of changes) tellOf(change);
    return { ...answer, cost: { ...free, writeUnits: units } };
  };
};

/** What was refused by its condition costs as well: a unit each, two in a transaction. The engine does not say so. */
const charge = (
  { partitions, tableName }: TableParts,
  { status, body }: EngineAnswer,
  writes: readonly Write[],
  changes: readonly ItemChange[],
): number => {
  const refusedUnits = writes.length === 1 ? 1 : 2 * writes.length;
  const consumed = status === 200 ? consumedIn(JSON.parse(body)) : { table: refusedUnits, indexes: {} };
  for (const { pk } of writes) partitions.take(tableName, pk, "writeUnits", consumed.table / writes.length);
  const touched = changes.flatMap(({ before, after }) => [...indexEntriesOf(before), ...indexEntriesOf(after)]);
  let units = consumed.table;
  for (const [name, indexUnits] of Object.entries(consumed.indexes)) {
    units += indexUnits;
    const keys = [...new Set(touched.filter(({ index }) => index === name).map(({ key }) => key))];
    for (const key of keys) partitions.take(name, key, "writeUnits", indexUnits / keys.length);
  }
  return units;
};

const changeOf = (pk: string, sk: string, before: Item | undefined, after: Item | undefined): ItemChange => ({
  pk,
  sk,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});
