import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { ToldAlerts } from "@sip/domain/deadlines/ports";
import * as z from "zod/mini";
import { fromItem, toItem } from "./items.ts";
import { toldAlertKey } from "./keys.ts";
import type { Table } from "./table.ts";

const ToldAlert = z.object({ claimId: z.optional(z.string()), toldAt: z.optional(z.string()) });

/** A fact can come again for the fourteen days that a dead-letter queue keeps it; a month is safely longer. */
const keptSeconds = 30 * 86_400;

export const storedToldAlerts = (table: Table): ToldAlerts => ({
  claim: async (factId, at, abandonedBefore) => {
    const claimId = randomUUID();
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: toItem({
            ...toldAlertKey(factId),
            entity: "alert",
            claimId,
            claimedAt: at,
            expiresAt: Math.floor(Date.parse(at) / 1000) + keptSeconds,
          }),
          ConditionExpression:
            "attribute_not_exists(pk) OR (attribute_not_exists(toldAt) AND claimedAt < :abandonedBefore)",
          ExpressionAttributeValues: toItem({ ":abandonedBefore": abandonedBefore }),
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return "mine";
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
      const there = fromItem(ToldAlert, fault.Item ?? {});
      // A put whose answer got lost is sent again by the SDK, and refused because of its own success.
      if (there.claimId === claimId) return "mine";
      return there.toldAt === undefined ? "being-told" : "told";
    }
  },
  markTold: async (factId, at) => {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...toldAlertKey(factId) }),
        UpdateExpression: "SET toldAt = :at",
        ExpressionAttributeValues: toItem({ ":at": at }),
      }),
    );
  },
});
