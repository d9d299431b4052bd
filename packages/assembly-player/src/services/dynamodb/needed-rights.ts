import { AwsRefusal } from "../../wire/aws-refusal.ts";
import {
  batchLeadingKeys,
  type ItemRequest,
  itemLeadingKeys,
  type QueryRequest,
  queryLeadingKeys,
} from "./leading-keys.ts";
import type { TableKeys } from "./table-keys.ts";

/** One thing that a DynamoDB request needs to be allowed. */
export interface NeededRight {
  readonly action: string;
  readonly resource: string;
  /** The partition keys that it touches, which policies know as `dynamodb:LeadingKeys`. */
  readonly leadingKeys: readonly string[];
}

export interface DynamodbRequest extends ItemRequest, QueryRequest {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<
    Record<string, (ItemRequest & { readonly TableName?: string }) | undefined>
  >[];
}

/** What is known of the tables that requests name. */
export interface KnownTables {
  arn(tableName: string): string;
  keys(tableName: string): TableKeys;
}

/** Operations on one item that take their right from their own name. */
const onItem = new Set(["GetItem", "PutItem", "UpdateItem", "DeleteItem"]);
const onTable = new Set(["DescribeTable", "DescribeTimeToLive"]);
const onTableOrIndex = new Set(["Query", "Scan"]);
const batches = new Set(["BatchGetItem", "BatchWriteItem"]);
/** The parts of a transaction to the rights that they need. */
const rightsInTransaction: Readonly<Record<string, string>> = {
  Get: "dynamodb:GetItem",
  Put: "dynamodb:PutItem",
  Update: "dynamodb:UpdateItem",
  Delete: "dynamodb:DeleteItem",
  ConditionCheck: "dynamodb:ConditionCheckItem",
};
const writes = new Set(["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems"]);

/** What AWS would check before it carries out the operation. Another operation is refused. */
export const neededRights = (
  operation: string,
  request: DynamodbRequest,
  tables: KnownTables,
): readonly NeededRight[] => {
  const action = `dynamodb:${operation}`;
  const { TableName = "", IndexName } = request;
  const resource = tables.arn(TableName);
  if (onItem.has(operation)) {
    return [{ action, resource, leadingKeys: itemLeadingKeys(request, tables.keys(TableName)) }];
  }
  if (onTable.has(operation)) return [{ action, resource, leadingKeys: [] }];
  if (onTableOrIndex.has(operation)) {
    const leadingKeys = queryLeadingKeys(request, tables.keys(TableName), IndexName);
    return [{ action, resource: IndexName === undefined ? resource : `${resource}/index/${IndexName}`, leadingKeys }];
  }
  if (batches.has(operation)) {
    return Object.entries(request.RequestItems ?? {}).map(([name, asked]) => ({
      action,
      resource: tables.arn(name),
      leadingKeys: batchLeadingKeys(asked, tables.keys(name)),
    }));
  }
  if (operation === "TransactWriteItems" || operation === "TransactGetItems") {
    return (request.TransactItems ?? []).flatMap((item) =>
      Object.entries(item).map(([part, inner = {}]) => ({
        action: rightsInTransaction[part] ?? `dynamodb:${part}`,
        resource: tables.arn(inner.TableName ?? ""),
        leadingKeys: itemLeadingKeys(inner, tables.keys(inner.TableName ?? "")),
      })),
    );
  }
  throw new AwsRefusal("UnknownOperationException", `the local run does not play dynamodb:${operation}`);
};

/** The tables that the operation may have changed. */
export const writtenTables = (operation: string, request: DynamodbRequest): readonly string[] => {
  if (!writes.has(operation)) return [];
  const inTransaction = (request.TransactItems ?? []).flatMap((item) =>
    Object.values(item).flatMap((inner) => inner?.TableName ?? []),
  );
  return [...new Set([request.TableName ?? [], Object.keys(request.RequestItems ?? {}), inTransaction].flat())];
};
