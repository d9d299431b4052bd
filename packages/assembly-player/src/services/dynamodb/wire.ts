import type { JsonEnd } from "../../wire/wire-end.ts";
import type { EngineClient } from "./engine-client.ts";
import { type DynamodbRequest, neededRights, writtenTables } from "./needed-rights.ts";
import type { TableKeys } from "./table-keys.ts";

export interface DynamodbEndInputs {
  readonly engine: EngineClient;
  readonly region: string;
  readonly accountId: string;
  readonly tableKeys: (tableName: string) => TableKeys;
  /** Told before the writer gets its answer. */
  readonly tableWritten: (tableName: string) => void;
}

/** Checks the caller's rights, then passes the request on as it is. */
export const createDynamodbEnd = (inputs: DynamodbEndInputs): JsonEnd => {
  const { engine, region, accountId, tableKeys, tableWritten } = inputs;
  const tables = {
    arn: (name: string) => (name.startsWith("arn:") ? name : `arn:aws:dynamodb:${region}:${accountId}:table/${name}`),
    keys: tableKeys,
  };
  return {
    protocol: "json",
    target: "DynamoDB_20120810",
    answer: async (operation, body, caller) => {
      const request = JSON.parse(body.toString("utf8")) as DynamodbRequest;
      for (const { action, resource, leadingKeys } of neededRights(operation, request, tables)) {
        caller.require(action, resource, leadingKeys.length === 0 ? {} : { "dynamodb:LeadingKeys": leadingKeys });
      }
      const response = await engine.forward(`DynamoDB_20120810.${operation}`, body);
      for (const tableName of writtenTables(operation, request)) tableWritten(tableName);
      return response;
    },
  };
};
