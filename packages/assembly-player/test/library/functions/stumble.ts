import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { client, tableName } from "./table.ts";

/** Notes that it was tried, and fails. */
export const handler = async () => {
  const ranAt = new Date().toISOString();
  await client.send(
    new PutItemCommand({ TableName: tableName, Item: { pk: { S: `stumble ${ranAt}` }, kind: { S: "stumble" } } }),
  );
  throw new TypeError("stumbled");
};
