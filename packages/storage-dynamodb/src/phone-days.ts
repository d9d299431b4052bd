import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { PhoneDay, PhoneDays } from "@sip/domain/people/phone-day";
import { PhoneDayItem, phoneDayKeptDays } from "./entities/phone-day.ts";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { phoneDayKey } from "./keys.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";
import { settingWriter } from "./written-by.ts";

export const storedPhoneDays = (table: Table): PhoneDays => {
  const update = (
    { phone, phoneId, date, at }: PhoneDay,
    set: string,
    condition: string,
    values: Readonly<Record<string, unknown>>,
  ): Promise<boolean> => {
    const writer = settingWriter(table);
    return isDone(
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toItem({ ...phoneDayKey(phoneId, date) }),
          UpdateExpression: `SET entity = :entity, phone = :phone, phoneId = :phoneId, #date = :date, expiresAt = :expiresAt, ${set}${writer.set}`,
          ConditionExpression: condition,
          ExpressionAttributeNames: { "#date": "date" },
          ExpressionAttributeValues: {
            ...toItem({
              ":entity": "phone-day",
              ":phone": phone,
              ":phoneId": phoneId,
              ":date": date,
              ":expiresAt": expiryAfter(phoneDayKeptDays, at),
              ...values,
            }),
            ...writer.values,
          },
        }),
      ),
    );
  };
  return {
    countProof: (day, most) =>
      update(day, "proofs = if_not_exists(proofs, :zero) + :one", "attribute_not_exists(proofs) OR proofs < :most", {
        ":zero": 0,
        ":one": 1,
        ":most": most,
      }),
    hasUndone: async ({ phoneId, date }, messageId) => {
      const item = await getItem(table, PhoneDayItem, phoneDayKey(phoneId, date));
      return item?.undoneBy?.includes(messageId) ?? false;
    },
    noteUndone: async (day, messageId, most) => {
      await update(
        day,
        "undoneBy = list_append(if_not_exists(undoneBy, :none), :these), undoneAt = :at",
        "attribute_not_exists(undoneBy) OR (size(undoneBy) < :most AND NOT contains(undoneBy, :this))",
        { ":none": [], ":these": [messageId], ":this": messageId, ":at": day.at, ":most": most },
      );
    },
    noteUnasked: (day) => update(day, "unaskedAt = :at", "attribute_not_exists(unaskedAt)", { ":at": day.at }),
  };
};
