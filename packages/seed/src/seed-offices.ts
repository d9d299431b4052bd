import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { toItem } from "@sip/storage-dynamodb/items";
import { officeKey } from "@sip/storage-dynamodb/keys";
import { seededOffices } from "./seeded-offices.ts";

/** Puts the offices into the table, each only if it is not there yet: what an admin changed since is kept. */
export const seedOffices = async ({ client, name }: { client: DynamoDBClient; name: string }): Promise<void> => {
  for (const office of seededOffices) {
    try {
      await client.send(
        new PutItemCommand({
          TableName: name,
          Item: toItem({ ...officeKey(office.officeId), entity: "office", ...office }),
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      );
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    }
  }
};
