import { AwsRefusal } from "./aws-refusal.ts";

/** One thing that a DynamoDB request needs to be allowed. */
export interface NeededRight {
  readonly action: string;
  readonly resource: string;
}

interface Request {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, { readonly TableName?: string } | undefined>>[];
}

/** Operations on one table that take their right from their own name. */
const ON_TABLE = new Set(["GetItem", "PutItem", "UpdateItem", "DeleteItem", "DescribeTable", "DescribeTimeToLive"]);
const ON_TABLE_OR_INDEX = new Set(["Query", "Scan"]);
const BATCHES = new Set(["BatchGetItem", "BatchWriteItem"]);
/** The parts of a transaction to the rights that they need. */
const IN_TRANSACTION: Readonly<Record<string, string>> = {
  Get: "dynamodb:GetItem",
  Put: "dynamodb:PutItem",
  Update: "dynamodb:UpdateItem",
  Delete: "dynamodb:DeleteItem",
  ConditionCheck: "dynamodb:ConditionCheckItem",
};
const WRITES = new Set(["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems"]);

/** What AWS would check before it carries out the operation. Another operation is refused. */
export const neededRights = (
  operation: string,
  request: Request,
  tableArn: (name: string) => string,
): readonly NeededRight[] => {
  if (ON_TABLE.has(operation)) {
    return [{ action: `dynamodb:${operation}`, resource: tableArn(request.TableName ?? "") }];
  }
  if (ON_TABLE_OR_INDEX.has(operation)) {
    const table = tableArn(request.TableName ?? "");
    const resource = request.IndexName === undefined ? table : `${table}/index/${request.IndexName}`;
    return [{ action: `dynamodb:${operation}`, resource }];
  }
  if (BATCHES.has(operation)) {
    return Object.keys(request.RequestItems ?? {}).map((name) => ({
      action: `dynamodb:${operation}`,
      resource: tableArn(name),
    }));
  }
  if (operation === "TransactWriteItems" || operation === "TransactGetItems") {
    return (request.TransactItems ?? []).flatMap((item) =>
      Object.entries(item).map(([part, inner]) => ({
        action: IN_TRANSACTION[part] ?? `dynamodb:${part}`,
        resource: tableArn(inner?.TableName ?? ""),
      })),
    );
  }
  throw new AwsRefusal("UnknownOperationException", `the local run does not play dynamodb:${operation}`);
};

/** The tables that the operation may have changed. */
export const writtenTables = (operation: string, request: Request): readonly string[] => {
  if (!WRITES.has(operation)) return [];
  const inTransaction = (request.TransactItems ?? []).flatMap((item) =>
    Object.values(item).flatMap((inner) => inner?.TableName ?? []),
  );
  return [...new Set([request.TableName ?? [], Object.keys(request.RequestItems ?? {}), inTransaction].flat())];
};
