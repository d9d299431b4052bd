import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { Office } from "@sip/domain/offices/office";
import * as z from "zod/mini";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { officeKey, officeListKey, officeNumberKey } from "./keys.ts";
import type { Table } from "./table.ts";

/** All that is asked of an office that is there: the rest may be of a newer release. */
const NumberedOffice = z.pick(Office, { officeId: true, officeNumber: true });

/**
 * Puts offices into the table, each only if it is not there yet: what an admin changed since is kept. They are listed after that, so
 * that no list names an office that is not there; doing it again completes what was broken off. Throws where a number is
 * another office's: booking codes would lead to the wrong one.
 */
export const addOffices = async (table: Table, offices: readonly Office[]): Promise<void> => {
  for (const office of offices) {
    const { officeId } = office;
    const stored = await getItem(table, NumberedOffice, officeKey(officeId));
    await claimNumber(table, stored ?? office);
    const put = new PutItemCommand({
      TableName: table.name,
      Item: toItem({ ...officeKey(officeId), entity: "office", ...office }),
      ConditionExpression: "attribute_not_exists(pk)",
    });
    if (stored === undefined) await isDone(table.client.send(put));
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

const claimNumber = async (table: Table, { officeId, officeNumber }: z.infer<typeof NumberedOffice>): Promise<void> => {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...officeNumberKey(officeNumber), entity: "office-number", officeId }),
    ConditionExpression: "attribute_not_exists(pk) OR officeId = :this",
    ExpressionAttributeValues: toItem({ ":this": officeId }),
  });
  if (!(await isDone(table.client.send(put)))) throw new Error(`the number ${officeNumber} is not ${officeId}'s`);
};
