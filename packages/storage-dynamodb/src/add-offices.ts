import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Office } from "@sip/domain/offices/office";
import { isDone } from "./is-done.ts";
import { toItem } from "./items.ts";
import { officeKey, officeListKey } from "./keys.ts";
import type { Table } from "./table.ts";

/**
 * Puts offices into the table, each only if it is not there yet: what an admin changed since is kept. They are listed after that, so
 * that no list names an office that is not there; doing it again completes what was broken off.
 */
export const addOffices = async (table: Table, offices: readonly Office[]): Promise<void> => {
  for (const office of offices) {
    const put = new PutItemCommand({
      TableName: table.name,
      Item: toItem({ ...officeKey(office.officeId), entity: "office", ...office }),
      ConditionExpression: "attribute_not_exists(pk)",
    });
    await isDone(table.client.send(put));
  }
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: toItem({ ...officeListKey }),
      UpdateExpression: "SET entity = :entity ADD officeIds :these",
      ExpressionAttributeValues: toItem({
        ":entity": "offices",
        ":these": new Set(offices.map(({ officeId }) => officeId)),
      }),
    }),
  );
};
