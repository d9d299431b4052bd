import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { ToldAlerts } from "@sip/domain/deadlines/ports";
import { ToldAlertItem, toldAlertKeptDays } from "./entities/alert.ts";
import { fromItem, toItem } from "./items.ts";
import { toldAlertKey } from "./keys.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";

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
            expiresAt: expiryAfter(toldAlertKeptDays, at),
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
      const there = fromItem(ToldAlertItem, fault.Item ?? {});
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
