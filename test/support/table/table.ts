import { randomUUID } from "node:crypto";
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { indexes } from "@sip/storage-dynamodb/indexes";
import type { Table } from "@sip/storage-dynamodb/table";
import { type Engine, startEngine } from "./engine.ts";

export interface TestTable extends Table {
  readonly engine: Engine;
  close(): Promise<void>;
}

/**
 * An empty table with SIP's indexes on an engine of its own. Close it when the tests of the file are done. Without its
 * stream it takes tens of thousands of items; with it the embedded engine slows down as the stream grows.
 */
export const openTestTable = async ({ hasStream = true }: { hasStream?: boolean } = {}): Promise<TestTable> => {
  const engine = await startEngine();
  const client = clientFor(engine.endpoint);
  const name = `sip-test-${process.pid}-${Date.now()}`;
  await create(client, name, hasStream);
  return {
    engine,
    client,
    name,
    close: async () => {
      client.destroy();
      await engine.stop();
    },
  };
};

/** Another empty table on the same engine, for a test that must see nothing of the others. */
export const emptyTable = async ({ client }: TestTable): Promise<Table> => {
  const name = `sip-test-${randomUUID()}`;
  await create(client, name, false);
  return { client, name };
};

/** Engines on this machine take any key; AWS itself wants those of the environment. */
export const clientFor = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: process.env.AWS_REGION ?? "ap-southeast-3",
    ...(endpoint.includes("amazonaws.com") ? {} : { credentials: { accessKeyId: "test", secretAccessKey: "test" } }),
  });

const create = async (client: DynamoDBClient, name: string, hasStream: boolean): Promise<void> => {
  await client.send(createTable(name, hasStream));
  await waitUntilTableExists({ client, maxWaitTime: 120, minDelay: 1 }, { TableName: name });
};

const createTable = (name: string, hasStream: boolean): CreateTableCommand => {
  const keys = Object.values(indexes);
  const attributes = new Set(["pk", "sk", ...keys.flatMap((index) => [index.partition, index.sort])]);
  return new CreateTableCommand({
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    KeySchema: schemaOf("pk", "sk"),
    GlobalSecondaryIndexes: keys.map((index) => ({
      IndexName: index.name,
      KeySchema: schemaOf(index.partition, index.sort),
      Projection: { ProjectionType: "ALL" },
    })),
    ...(hasStream && { StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" } }),
  });
};

const schemaOf = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: "HASH" as const },
  { AttributeName: sort, KeyType: "RANGE" as const },
];
