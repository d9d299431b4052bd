import type { TemplateModel } from "../../template/template-model.ts";
import { type DynamodbTable, tableKind } from "./table-kind.ts";

/** The attributes that a table and its indexes are partitioned by. */
export interface TableKeys {
  readonly partition: string | undefined;
  readonly ofIndex: Readonly<Record<string, string | undefined>>;
}

type KeySchema = DynamodbTable["KeySchema"];

const partitionOf = (schema: KeySchema): string | undefined =>
  schema.find(({ KeyType }) => KeyType === "HASH")?.AttributeName;

const unknownTable: TableKeys = { partition: undefined, ofIndex: {} };

/** The partition keys of the template's tables, by the table's name or ARN. */
export const createTableKeys = (model: TemplateModel): ((tableName: string) => TableKeys) => {
  const known = new Map(
    model.all(tableKind).flatMap(({ ref, attributes, properties }) => {
      const { KeySchema, GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [] } = properties;
      const indexes = [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes];
      const keys: TableKeys = {
        partition: partitionOf(KeySchema),
        ofIndex: Object.fromEntries(indexes.map((index) => [index.IndexName, partitionOf(index.KeySchema)])),
      };
      return [ref, attributes.Arn ?? ref].map((name) => [name, keys] as const);
    }),
  );
  return (tableName) => known.get(tableName) ?? unknownTable;
};
