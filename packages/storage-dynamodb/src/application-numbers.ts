import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { ApplicationNumbers } from "@sip/domain/applications/ports";
import { CounterItem } from "./entities/counter.ts";
import { fromItem, toItem } from "./items.ts";
import { applicationCounterKey } from "./keys.ts";
import type { Table } from "./table.ts";

/** One counter for each office and year, raised by one atomic update: no two applications get the same number. */
export const storedApplicationNumbers = (table: Table): ApplicationNumbers => ({
  next: async (officeId, year) => {
    const { Attributes } = await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...applicationCounterKey(officeId, year) }),
        UpdateExpression: "SET entity = :entity ADD #count :one",
        ExpressionAttributeNames: { "#count": "count" },
        ExpressionAttributeValues: toItem({ ":entity": "counter", ":one": 1 }),
        ReturnValues: "ALL_NEW",
      }),
    );
    return fromItem(CounterItem, Attributes ?? {}).count;
  },
});
