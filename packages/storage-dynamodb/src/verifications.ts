import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Verifications } from "@sip/domain/people/verification";
import * as z from "zod/mini";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { phoneLimitKey, verificationKey } from "./keys.ts";
import { countRequest } from "./request-window.ts";
import type { Table } from "./table.ts";
import { writtenBy } from "./written-by.ts";

export const VerificationItem = z.object({
  verificationId: z.string(),
  phone: z.string(),
  phoneId: z.string(),
  channel: z.enum(["whatsapp", "sms"]),
  language: z.enum(["id", "en"]),
  requestedAt: z.string(),
  expiresAtInstant: z.string(),
  failedTries: z.int(),
  confirmedAt: z.optional(z.string()),
  smsPaidAt: z.optional(z.string()),
});

const dayS = 86_400;
const epochSeconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

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
            expiresAt: epochSeconds(expiresAt) + dayS,
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
