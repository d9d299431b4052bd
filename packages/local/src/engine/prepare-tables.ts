import { type DynamodbTable, dynamodbTable } from "../players/dynamodb-table.ts";
import type { TemplateModel } from "../template/template-model.ts";
import { type EngineClient, EngineError } from "./engine-client.ts";

/** Creates the template's tables where they are missing. A table that is there keeps its items and its shape. */
export const prepareTables = async (engine: EngineClient, model: TemplateModel): Promise<void> => {
  for (const { ref, properties } of model.all(dynamodbTable)) {
    try {
      await engine.call("DescribeTable", { TableName: ref });
    } catch (fault) {
      if (!(fault instanceof EngineError) || fault.code !== "ResourceNotFoundException") throw fault;
      await createTable(engine, ref, properties);
    }
  }
};

const createTable = async (engine: EngineClient, name: string, table: DynamodbTable): Promise<void> => {
  const { StreamSpecification: stream, TimeToLiveSpecification: timeToLive, ...keysAndIndexes } = table;
  await engine.call("CreateTable", {
    ...keysAndIndexes,
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    ...(stream && { StreamSpecification: { ...stream, StreamEnabled: true } }),
  });
  for (;;) {
    const { Table } = await engine.call<{ Table: { TableStatus: string } }>("DescribeTable", { TableName: name });
    if (Table.TableStatus === "ACTIVE") break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (timeToLive !== undefined) {
    await engine.call("UpdateTimeToLive", { TableName: name, TimeToLiveSpecification: timeToLive });
  }
};
