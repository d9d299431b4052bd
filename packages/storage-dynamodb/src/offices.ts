import { QueryCommand, type QueryCommandOutput } from "@aws-sdk/client-dynamodb";
import { Office } from "@sip/domain/offices/office";
import type { Offices } from "@sip/domain/offices/ports";
import { fromItem, type StoredItem, toItem } from "./items.ts";
import { officesPartition } from "./keys.ts";
import type { Table } from "./table.ts";

/** Rules change by date, so a minute is soon enough; the booking path then reads no office at all. */
const keptMs = 60_000;

/** All offices lie in one partition (some hundred items of 4 kB) and are read together, once a minute. */
export const storedOffices = (table: Table, nowMs: () => number = Date.now): Offices => {
  let kept: { readonly offices: readonly Office[]; readonly untilMs: number } | undefined;
  const list = async (): Promise<readonly Office[]> => {
    if (kept === undefined || nowMs() >= kept.untilMs) {
      kept = { offices: await readOffices(table), untilMs: nowMs() + keptMs };
    }
    return kept.offices;
  };
  return {
    list,
    find: async (officeId) => (await list()).find((office) => office.officeId === officeId),
  };
};

const readOffices = async (table: Table): Promise<Office[]> => {
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
