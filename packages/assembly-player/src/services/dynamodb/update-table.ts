import { isDeepStrictEqual } from "node:util";
import type { EngineClient } from "./engine-client.ts";
import type { DynamodbTable } from "./table-kind.ts";

type Index = NonNullable<DynamodbTable["GlobalSecondaryIndexes"]>[number];

/** What the engine tells of a table, as far as it can be changed. */
export interface TableDescription {
  readonly TableStatus: string;
  readonly KeySchema: DynamodbTable["KeySchema"];
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly StreamSpecification?: { readonly StreamViewType?: string };
}

/**
 * Brings a table of an older template to the present one: indexes come and go one at a time, as on AWS. Throws when that
 * is not enough, because no item may be lost without being asked for.
 */
export const updateTable = async (
  engine: EngineClient,
  found: TableDescription,
  name: string,
  wanted: DynamodbTable,
): Promise<void> => {
  const hasKeys = isDeepStrictEqual(plain(found.KeySchema), plain(wanted.KeySchema));
  const hasStream = found.StreamSpecification?.StreamViewType === wanted.StreamSpecification?.StreamViewType;
  if (!hasKeys || !hasStream) {
    throw new Error(
      `the table ${name} that is there has another ${hasKeys ? "stream" : "key"} than the template wants. ` +
        "Move the data directory away, or take another one.",
    );
  }
  const present = found.GlobalSecondaryIndexes ?? [];
  const needed = wanted.GlobalSecondaryIndexes ?? [];
  const gone = present.filter((index) => !needed.some((other) => isSame(index, other)));
  const missing = needed.filter((index) => !present.some((other) => isSame(index, other)));
  for (const { IndexName } of gone) {
    await engine.call("UpdateTable", { TableName: name, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }] });
  }
  for (const index of missing) {
    await engine.call("UpdateTable", {
      TableName: name,
      AttributeDefinitions: wanted.AttributeDefinitions,
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    });
  }
};

const isSame = (left: Index, right: Index): boolean => isDeepStrictEqual(comparable(left), comparable(right));

const comparable = ({ IndexName, KeySchema, Projection }: Index) => ({
  IndexName,
  keys: plain(KeySchema),
  projection: Projection.ProjectionType,
  attributes: [...(Projection.NonKeyAttributes ?? [])].sort(),
});

const plain = (schema: DynamodbTable["KeySchema"]) =>
  schema.map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`);
