import { GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { client, tableName } from "./table.ts";

interface Request {
  readonly pathParameters?: { readonly id?: string };
  readonly body?: string;
}

/** PUT /notes/{id}: one read and two writes, as a request of a real system would make. */
export const handler = async (event: Request) => {
  const id = event.pathParameters?.id ?? "";
  const key = { pk: { S: `note ${id}` } };
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
  if (Item !== undefined) return { statusCode: 409, body: "there already" };
  await client.send(
    new PutItemCommand({
      TableName: tableName,
      Item: { ...key, kind: { S: "note" }, text: { S: event.body ?? "" } },
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );
  await client.send(
    new UpdateItemCommand({
      TableName: tableName,
      Key: { pk: { S: `count ${id.slice(0, 1)}` } },
      UpdateExpression: "ADD notes :one",
      ExpressionAttributeValues: { ":one": { N: "1" } },
    }),
  );
  return { statusCode: 201, headers: { "content-type": "application/json" }, body: JSON.stringify({ id }) };
};
