import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Verifications } from "@sip/domain/people/verification";
import { VerificationItem, verificationKeptDays } from "./entities/verification.ts";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { phoneLimitKey, verificationKey } from "./keys.ts";
import { countRequest } from "./request-window.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";
import { writtenBy } from "./written-by.ts";

export const storedVerifications = (table: Table): Verifications => ({
  countRequest: (phoneId, at, limit) => countRequest(table, phoneLimitKey(phoneId), at, limit),
  add: async ({ expiresAt, ...verification }) => {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: {
          ...toItem({
            ...verificationKey(verification.verificationId),
            entity: "verification",
            ...verification,
            expiresAtInstant: expiresAt,
            expiresAt: expiryAfter(verificationKeptDays, expiresAt),
          }),
          ...writtenBy(table),
        },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  },
  find: async (verificationId) => {
    const item = await getItem(table, VerificationItem, verificationKey(verificationId));
    if (item === undefined) return undefined;
    const { expiresAtInstant, confirmedAt, smsPaidAt, ...rest } = item;
    return {
      ...rest,
      expiresAt: expiresAtInstant,
      ...(confirmedAt !== undefined && { confirmedAt }),
      ...(smsPaidAt !== undefined && { smsPaidAt }),
    };
  },
  countFailedTry: (verificationId, most) =>
    isDone(
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toItem({ ...verificationKey(verificationId) }),
          UpdateExpression: "ADD failedTries :one",
          ConditionExpression: "failedTries < :most",
          ExpressionAttributeValues: toItem({ ":one": 1, ":most": most }),
        }),
      ),
    ),
  markConfirmed: (verificationId, at, most) =>
    isDone(
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toItem({ ...verificationKey(verificationId) }),
          UpdateExpression: "SET confirmedAt = if_not_exists(confirmedAt, :at)",
          ConditionExpression: "failedTries < :most",
          ExpressionAttributeValues: toItem({ ":at": at, ":most": most }),
        }),
      ),
    ),
  markSmsPaid: async (verificationId, at) => {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...verificationKey(verificationId) }),
        UpdateExpression: "SET smsPaidAt = :at",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: toItem({ ":at": at }),
      }),
    );
  },
});
