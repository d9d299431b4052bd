import { entitiesFor, type ItemOperation, indexesFor, itemOperations } from "@sip/functions/table-rights";
import { leadingKeysOf } from "@sip/storage-dynamodb/leading-keys";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";

/** TransactWriteItems has no action of its own: each of its parts is authorized as if it came alone. */
const actions: Readonly<Record<ItemOperation, string>> = {
  get: "dynamodb:GetItem",
  "batch-get": "dynamodb:BatchGetItem",
  put: "dynamodb:PutItem",
  update: "dynamodb:UpdateItem",
  delete: "dynamodb:DeleteItem",
};

/**
 * One statement an action, with all the entities that it is for: a batch is one request with several leading keys, and one
 * statement has to let all of them through. IAM calls the key plural, and wants "for all values" with it, also for one item. Where a
 * request has no leading key at all "for all values" lets it through; only a scan has none, and nobody is given that.
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
