import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { Office } from "@sip/domain/offices/office";
import * as z from "zod/mini";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { officeKey, officeListKey, officeNumberKey } from "./keys.ts";
import type { Table } from "./table.ts";

/** Only what is read of an office that is stored: the rest may be in the shape of a newer release. */
const NumberedOffice = z.pick(Office, { officeId: true, officeNumber: true });

/**
 * Stores each office unless it is stored already, so an admin's changes stay. The list of offices is written last, so
 * it never names an office that is missing. A run that was broken off can be repeated. Throws when a number belongs to
 * another office: booking codes would lead to the wrong one.
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
