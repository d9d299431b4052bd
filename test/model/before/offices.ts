import { QueryCommand, type QueryCommandOutput } from "@aws-sdk/client-dynamodb";
import { Office } from "@sip/domain/offices/office";
import type { Offices } from "@sip/domain/offices/ports";
import { fromItem, type StoredItem, toItem } from "@sip/storage-dynamodb/items";
import type { Table } from "@sip/storage-dynamodb/table";

/** Where all offices lay together until 27 November 2026. */
export const officesPartition = "OFFICES";

const keptMs = 60_000;

/** Every sandbox read all of them from one partition when it started, and again each minute. */
export const storedOffices = (table: Table): Offices => {
  let kept: { readonly offices: readonly Office[]; readonly untilMs: number } | undefined;
  const list = async (): Promise<readonly Office[]> => {
    if (kept === undefined || Date.now() >= kept.untilMs) {
      kept = { offices: await readWhole(table), untilMs: Date.now() + keptMs };
    }
    return kept.offices;
  };
  return {
    list,
    find: async (officeId) => (await list()).find((office) => office.officeId === officeId),
    findByNumber: async (officeNumber) => (await list()).find((office) => office.officeNumber === officeNumber),
  };
};

const readWhole = async (table: Table): Promise<Office[]> => {
  const offices: Office[] = [];
  let after: StoredItem | undefined;
  do {
    const page: QueryCommandOutput = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: "pk = :offices",
        ExpressionAttributeValues: toItem({ ":offices": officesPartition }),
        ExclusiveStartKey: after,
      }),
    );
    offices.push(...(page.Items ?? []).map((item) => fromItem(Office, item)));
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
  return offices;
};
