import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { client, tableName } from "./table.ts";

/** Notes when it was to run, and when it ran by the clock it sees. */
export const handler = async ({ name, scheduledAt }: { readonly name: string; readonly scheduledAt: string }) => {
  await client.send(
    new PutItemCommand({
      TableName: tableName,
      Item: { pk: { S: `tick ${name} ${scheduledAt}` }, kind: { S: "tick" }, ranAt: { S: new Date().toISOString() } },
    }),
  );
};
