import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { bookingItem, seatFrom } from "./booking-items.ts";
import type { Change } from "./change.ts";
import type { Table } from "./table.ts";
import { writtenBy } from "./written-by.ts";

/**
 * Writes the booking that a new first seat carries, unless it is there: it was brought before, or its owner was quicker
 * and has already changed it. Other seats carry none, and other changes of a seat tell nothing new. Other items are passed
 * over: the stream's filter keeps them away, but an operator who replays a stretch of the stream does not.
 */
export const projectBooking =
  (table: Table) =>
  async ({ before, after }: Change): Promise<void> => {
    if (before !== undefined || after?.entity?.S !== "seat") return;
    const { booking } = seatFrom(after);
    if (booking === undefined) return;
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: { ...bookingItem(booking), ...writtenBy(table) },
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      );
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    }
  };
