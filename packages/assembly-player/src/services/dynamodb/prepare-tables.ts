import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import { type EngineClient, EngineError } from "./engine-client.ts";
import { type DynamodbTable, tableKind } from "./table-kind.ts";
import { type TableDescription, updateTable } from "./update-table.ts";

/** Creates the template's tables where they are missing, and brings those that are there to the template's indexes. */
export const prepareTables = async (engine: EngineClient, model: TemplateModel): Promise<void> => {
  for (const table of model.all(tableKind)) {
    const found = await describe(engine, table.ref);
    if (found === undefined) await createTable(engine, table.ref, table.properties);
    else await update(engine, found, table);
    await setTimeToLive(engine, table.ref, table.properties);
  }
};

const describe = async (engine: EngineClient, name: string): Promise<TableDescription | undefined> => {
  try {
    return (await engine.call<{ Table: TableDescription }>("DescribeTable", { TableName: name })).Table;
  } catch (fault) {
    if (fault instanceof EngineError && fault.code === "ResourceNotFoundException") return undefined;
    throw fault;
  }
};

const createTable = async (engine: EngineClient, name: string, table: DynamodbTable): Promise<void> => {
  const { StreamSpecification: stream, TimeToLiveSpecification: _set, ...keysAndIndexes } = table;
  await engine.call("CreateTable", {
    ...keysAndIndexes,
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    ...(stream && { StreamSpecification: { ...stream, StreamEnabled: true } }),
  });
  while ((await describe(engine, name))?.TableStatus !== "ACTIVE") {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const update = async (
  engine: EngineClient,
  found: TableDescription,
  { stackName, logicalId, type, ref, properties }: PlayedResource<DynamodbTable>,
): Promise<void> => {
  try {
    await updateTable(engine, found, ref, properties);
  } catch (fault) {
    throw new Error(`${stackName}/${logicalId} (${type}): ${(fault as Error).message}`);
  }
};

const setTimeToLive = async (engine: EngineClient, name: string, table: DynamodbTable): Promise<void> => {
  const wanted = table.TimeToLiveSpecification;
  if (wanted === undefined) return;
  const { TimeToLiveDescription: found } = await engine.call<{
    TimeToLiveDescription?: { TimeToLiveStatus?: string; AttributeName?: string };
  }>("DescribeTimeToLive", { TableName: name });
  const isSet = found?.TimeToLiveStatus === "ENABLED" && found.AttributeName === wanted.AttributeName;
  // The engine refuses to set what is set already.
  if (isSet !== wanted.Enabled) {
    await engine.call("UpdateTimeToLive", { TableName: name, TimeToLiveSpecification: wanted });
  }
};
