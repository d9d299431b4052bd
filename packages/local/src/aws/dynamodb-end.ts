import type { EngineClient, EngineResponse } from "../engine/engine-client.ts";
import type { Caller } from "./caller.ts";
import { neededRights, writtenTables } from "./dynamodb-rights.ts";

export interface DynamodbEnd {
  /** Checks the caller's rights, then passes the request on as it is. */
  answer(operation: string, body: Buffer, caller: Caller): Promise<EngineResponse>;
}

export interface DynamodbEndInputs {
  readonly engine: EngineClient;
  readonly region: string;
  readonly accountId: string;
  /** Told before the writer gets its answer. */
  readonly tableWritten: (tableName: string) => void;
}

export const createDynamodbEnd = ({ engine, region, accountId, tableWritten }: DynamodbEndInputs): DynamodbEnd => {
  const tableArn = (name: string): string =>
    name.startsWith("arn:") ? name : `arn:aws:dynamodb:${region}:${accountId}:table/${name}`;
  return {
    answer: async (operation, body, caller) => {
      const request = JSON.parse(body.toString("utf8")) as Parameters<typeof neededRights>[1];
      for (const { action, resource } of neededRights(operation, request, tableArn)) caller.require(action, resource);
      const response = await engine.forward(`DynamoDB_20120810.${operation}`, body);
      for (const tableName of writtenTables(operation, request)) tableWritten(tableName);
      return response;
    },
  };
};
