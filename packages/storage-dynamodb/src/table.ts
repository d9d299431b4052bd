import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** One table holds everything; its name comes from the environment. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/**
 * Opens the table once per function. Region, credentials and endpoint come from the platform's environment. Three tries
 * with the SDK's own back-off: a caller who waits for more than that is better told to try again.
 */
export const openTable = (name: string): Table => ({
  client: new DynamoDBClient({ maxAttempts: 3 }),
  name,
});
