import { ConditionalCheckFailedException, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { SpentCodes } from "@sip/domain/people/code-budget";
import * as z from "zod/mini";
import { fromItem, toItem } from "./items.ts";
import { codeBudgetKey } from "./keys.ts";
import type { Table } from "./table.ts";

const Counted = z.object({ codes: z.int() });

/** Kept for a month, for who wants to see how the budget fits. */
const keptDays = 30;

/**
 * One item a day and channel. It takes 1,000 writes a second; the API lets 80 a second ask. What is asked for when the budget
 * is spent is refused by the condition.
 */
export const storedSpentCodes = (table: Table): SpentCodes => ({
  count: async (date, channel, most) => {
    try {
      const { Attributes } = await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toItem({ ...codeBudgetKey(date, channel) }),
          UpdateExpression: "SET entity = :entity, expiresAt = :expiresAt ADD codes :one",
          ConditionExpression: "attribute_not_exists(codes) OR codes < :most",
          ExpressionAttributeValues: toItem({
            ":entity": "code-budget",
            ":expiresAt": Date.parse(date) / 1_000 + keptDays * 86_400,
            ":one": 1,
            ":most": most,
          }),
          ReturnValues: "UPDATED_NEW",
        }),
      );
      return fromItem(Counted, Attributes ?? {}).codes;
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return undefined;
      throw fault;
    }
  },
});
