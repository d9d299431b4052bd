import { tableMs } from "./aws-figures.ts";
import { consumedIn, throttled } from "./table-answer.ts";
import { free, itemName, lateBy, refuse, type TableAnswer, type TableParts } from "./table-parts.ts";
import { type Item, type Query, queriedKey } from "./table-request.ts";

interface BatchRequest {
  readonly RequestItems: Readonly<Record<string, { readonly Keys: readonly Item[] }>>;
}

const partitionKeyOf = ({ pk }: Item): string => pk?.S ?? "";

/** `of` is the table or an index. Who is let in pays what it cost, so that a partition may go a little below nothing. */
const read = async (
  parts: TableParts,
  request: { readonly operation: string; readonly body: string; readonly of: string; readonly keys: readonly string[] },
): Promise<TableAnswer> => {
  const { clock, engine, partitions, inOrder } = parts;
  const { operation, body, of, keys } = request;
  if (keys.some((key) => !partitions.isOpen(of, key, "readUnits"))) return refuse(parts, throttled(1, false), true);
  const items = operation === "Query" ? "all" : keys.map((pk) => itemName({ pk, sk: "-" }));
  const { answer, units } = await clock.outside(
    inOrder.on(items, async () => {
      const done = await engine(operation, body);
      const { table, indexes } = consumedIn(JSON.parse(done.body));
      const consumed = Object.values(indexes).reduce((sum, each) => sum + each, table);
      for (const key of keys) partitions.take(of, key, "readUnits", consumed / keys.length);
      return { answer: done, units: consumed };
    }),
    lateBy(parts, tableMs.read),
  );
  return { ...answer, cost: { ...free, readUnits: units } };
};

export const readItem = (parts: TableParts, body: string, key: Item): Promise<TableAnswer> =>
  read(parts, { operation: "GetItem", body, of: parts.tableName, keys: [partitionKeyOf(key)] });

export const query = (parts: TableParts, body: string, asked: Query): Promise<TableAnswer> =>
  read(parts, { operation: "Query", body, of: asked.IndexName ?? parts.tableName, keys: [queriedKey(asked)] });

/** What lies in a partition that has nothing left comes back as unprocessed, unless that is everything. */
export const readItems = async (parts: TableParts, body: string): Promise<TableAnswer> => {
  const { tableName, partitions } = parts;
  const input: BatchRequest = JSON.parse(body);
  const { Keys, ...how } = input.RequestItems[tableName] ?? { Keys: [] };
  const open = Keys.filter((key) => partitions.isOpen(tableName, partitionKeyOf(key), "readUnits"));
  const ask = (asked: readonly Item[], sent: string): Promise<TableAnswer> =>
    read(parts, { operation: "BatchGetItem", body: sent, of: tableName, keys: asked.map(partitionKeyOf) });
  if (open.length === Keys.length || open.length === 0) return ask(Keys, body);
  const answer = await ask(open, JSON.stringify({ ...input, RequestItems: { [tableName]: { ...how, Keys: open } } }));
  const UnprocessedKeys = { [tableName]: { ...how, Keys: Keys.filter((key) => !open.includes(key)) } };
  const whole = JSON.stringify({ ...JSON.parse(answer.body), UnprocessedKeys });
  return { ...answer, body: whole, cost: { ...answer.cost, isThrottled: true } };
};
