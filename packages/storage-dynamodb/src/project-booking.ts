import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { bookingItem, slotFrom } from "./booking-items.ts";
import type { StoredItem } from "./items.ts";
import type { Table } from "./table.ts";

/**
 * Writes the booking that a new first place carries, unless it is there: it was brought before, or its owner was quicker
 * and has already changed it. Other places carry none and yield nothing.
 */
export const projectBooking =
  (table: Table) =>
  async (place: StoredItem): Promise<void> => {
    const { booking } = slotFrom(place);
    if (booking === undefined) return;
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: bookingItem(booking),
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      );
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    }
  };
