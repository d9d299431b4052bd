import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** The toys' one table. */
export const client = new DynamoDBClient({});
export const tableName = process.env.TABLE ?? "";
