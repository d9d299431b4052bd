import { entitiesFor, type ItemOperation, indexesFor, itemOperations } from "@sip/functions/table-rights";
import { leadingKeysOf } from "@sip/storage-dynamodb/leading-keys";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";

/** TransactWriteItems has no action of its own: each of its parts is authorized as a single request. */
const actions: Readonly<Record<ItemOperation, string>> = {
  get: "dynamodb:GetItem",
  "batch-get": "dynamodb:BatchGetItem",
  put: "dynamodb:PutItem",
  update: "dynamodb:UpdateItem",
  delete: "dynamodb:DeleteItem",
};

/**
 * One statement for each action, with all its entities: a batch is one request with several leading keys, and one
 * statement must allow all of them. IAM's key is plural and needs "for all values", even for one item. "For all values"
 * also allows a request without a leading key; only a scan has none, and nobody has that right.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
export const tableStatements = (rights: readonly string[], table: Table): PolicyStatement[] => {
  const onItems = itemOperations.flatMap((operation) => {
    const leadingKeys = entitiesFor(rights, operation).map(leadingKeysOf);
    if (leadingKeys.length === 0) return [];
    return new PolicyStatement({
      actions: [actions[operation]],
      resources: [table.tableArn],
      conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": leadingKeys } },
    });
  });
  const indexArns = indexesFor(rights).map(({ name }) => `${table.tableArn}/index/${name}`);
  const onIndexes =
    indexArns.length === 0 ? [] : [new PolicyStatement({ actions: ["dynamodb:Query"], resources: indexArns })];
  return [...onItems, ...onIndexes];
};
