import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { PhoneSessions } from "@sip/domain/people/phone-sessions";
import { PhoneSessionsItem, phoneSessionsKeptDays } from "./entities/phone-sessions.ts";
import { getItem, toItem } from "./items.ts";
import { phoneSessionsKey } from "./keys.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";

/**
 * The first version of an item is the time of its first write, in milliseconds. So an item that expired and begins
 * again has a higher version than every token given before.
 */
export const storedPhoneSessions = (table: Table): PhoneSessions => ({
  of: async (phoneId) => (await getItem(table, PhoneSessionsItem, phoneSessionsKey(phoneId))) ?? { version: 0 },
  end: async (phoneId, at) => {
    const beganAtMs = Date.parse(at);
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...phoneSessionsKey(phoneId) }),
        UpdateExpression:
          "SET entity = :entity, #version = if_not_exists(#version, :began) + :one, endedAt = :at, expiresAt = :expiresAt",
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: toItem({
          ":entity": "phone-sessions",
          ":began": beganAtMs,
          ":one": 1,
          ":at": at,
          ":expiresAt": expiryAfter(phoneSessionsKeptDays, at),
        }),
      }),
    );
  },
});
