import { ConditionalCheckFailedException, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { SpentCodes } from "@sip/domain/people/code-budget";
import { CodeBudgetItem, codeBudgetKeptDays } from "./entities/code-budget.ts";
import { fromItem, toItem } from "./items.ts";
import { codeBudgetKey } from "./keys.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";

/**
 * One item for each day and channel. It takes 1,000 writes a second, and the API lets 80 requests a second through.
 * When the budget is spent, the condition refuses.
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
            ":expiresAt": expiryAfter(codeBudgetKeptDays, date),
            ":one": 1,
            ":most": most,
          }),
          ReturnValues: "UPDATED_NEW",
        }),
      );
      return fromItem(CodeBudgetItem, Attributes ?? {}).codes;
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return undefined;
      throw fault;
    }
  },
});
