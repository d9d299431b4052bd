import { BatchGetItemCommand, DeleteItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { client, tableName } from "./table.ts";

interface Request {
  readonly queryStringParameters?: { readonly what?: string };
}

const readTogether = (...keys: string[]) =>
  client.send(
    new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: keys.map((key) => ({ pk: { S: key } })) } } }),
  );

const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
  delete: () => client.send(new DeleteItemCommand({ TableName: tableName, Key: { pk: { S: "x" } } })),
  index: () =>
    client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: "by-kind",
        KeyConditionExpression: "kind = :kind",
        ExpressionAttributeValues: { ":kind": { S: "note" } },
      }),
    ),
  "own-keys": () => readTogether("SHELF#a", "SHELF#b"),
  "other-keys": () => readTogether("SHELF#a", "SHELVES#b"),
  secret: async () => {
    const port = process.env.PARAMETERS_SECRETS_EXTENSION_HTTP_PORT;
    const answer = await fetch(`http://localhost:${port}/secretsmanager/get?secretId=${process.env.OTHER_SECRET}`, {
      headers: { "X-Aws-Parameters-Secrets-Token": process.env.AWS_SESSION_TOKEN ?? "" },
    });
    if (!answer.ok) throw Object.assign(new Error(await answer.text()), { name: `HTTP ${answer.status}` });
    return answer;
  },
};

/** Tries what its role does not allow, and tells the name of the refusal. */
export const handler = async ({ queryStringParameters }: Request) => {
  try {
    await attempts[queryStringParameters?.what ?? ""]?.();
    return { statusCode: 200, body: "allowed" };
  } catch (fault) {
    return { statusCode: 403, body: `${(fault as Error).name}: ${(fault as Error).message}` };
  }
};
