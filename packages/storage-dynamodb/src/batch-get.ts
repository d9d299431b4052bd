import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb";
import type * as z from "zod/mini";
import { LeftOver, orTooBusy } from "./contention.ts";
import { fromItem, type StoredItem, toItem } from "./items.ts";
import type { ItemKey } from "./keys.ts";
import type { Table } from "./table.ts";

/**
 * Up to a hundred different items, as they are stored. A throttled table answers with a part of them and calls that a
 * success. The rest is asked for again, a few times, each time after a pause: at once it would be refused again.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
 */
export const batchGet = async (
  table: Table,
  keys: readonly ItemKey[],
  ConsistentRead: boolean,
): Promise<StoredItem[]> => {
  const found: StoredItem[] = [];
  let Keys = keys.map((key) => toItem({ ...key }));
  await orTooBusy(async () => {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead } } }),
    );
    found.push(...(Responses?.[table.name] ?? []));
    Keys = UnprocessedKeys?.[table.name]?.Keys ?? [];
    if (Keys.length > 0) throw new LeftOver();
  });
  return found;
};

/**
 * Any number of different items. Reads are eventually consistent unless `consistently` is set. Items that do not exist
 * are missing from the answer.
 */
export const getItems = async <Schema extends z.ZodMiniType>(
  table: Table,
  schema: Schema,
  keys: readonly ItemKey[],
  { consistently = false }: { consistently?: boolean } = {},
): Promise<z.infer<Schema>[]> => {
  const found: z.infer<Schema>[] = [];
  for (let first = 0; first < keys.length; first += 100) {
    const items = await batchGet(table, keys.slice(first, first + 100), consistently);
    found.push(...items.map((item) => fromItem(schema, item)));
  }
  return found;
};
