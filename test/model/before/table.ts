import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { RequestId, Table } from "@sip/storage-dynamodb/table";

/** The table as every function opened it until 27 November 2026: whoever is turned away waits as long as the SDK likes. */
export const openTable = (name: string, requestId: RequestId): Table => ({
  client: new DynamoDBClient({ maxAttempts: 3 }),
  name,
  requestId,
});

export const openPatientTable = (name: string, requestId: RequestId): Table => openTable(name, requestId);
