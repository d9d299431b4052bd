import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { phoneLimitKeptDays } from "./entities/phone-limit.ts";
import { isDone } from "./is-done.ts";
import { toItem } from "./items.ts";
import type { ItemKey } from "./keys.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";

export interface RequestLimit {
  readonly most: number;
  readonly since: string;
}

/** A window begins with a request and is over when it began before `since`; at most `most` requests count in one. */
export const countRequest = async (table: Table, key: ItemKey, at: string, limit: RequestLimit): Promise<boolean> =>
  (await countInWindow(table, key, limit)) ||
  (await openWindow(table, key, at, limit)) ||
  // Somebody else began the window in between.
  (await countInWindow(table, key, limit));

const countInWindow = (table: Table, key: ItemKey, { most, since }: RequestLimit): Promise<boolean> =>
  isDone(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...key }),
        UpdateExpression: "ADD requests :one",
        ConditionExpression: "windowAt > :since AND requests < :most",
        ExpressionAttributeValues: toItem({ ":one": 1, ":since": since, ":most": most }),
      }),
    ),
  );

const openWindow = (table: Table, key: ItemKey, at: string, { since }: RequestLimit): Promise<boolean> =>
  isDone(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...key }),
        UpdateExpression: "SET entity = :entity, windowAt = :at, requests = :one, expiresAt = :expiresAt",
        ConditionExpression: "attribute_not_exists(pk) OR windowAt <= :since",
        ExpressionAttributeValues: toItem({
          ":entity": "phone-limit",
          ":at": at,
          ":since": since,
          ":one": 1,
          ":expiresAt": expiryAfter(phoneLimitKeptDays, at),
        }),
      }),
    ),
  );
