import { ScanCommand, type ScanCommandOutput } from "@aws-sdk/client-dynamodb";
import type { StoredItem } from "@sip/storage-dynamodb/items";
import type { Table } from "@sip/storage-dynamodb/table";

/** Everything that a table holds, as it is stored. */
export const allItemsOf = async ({ client, name }: Table): Promise<StoredItem[]> => {
  const items: StoredItem[] = [];
  let after: StoredItem | undefined;
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: after }),
    );
    items.push(...(page.Items ?? []));
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
  return items;
};
