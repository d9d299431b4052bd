import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { bookingItem, seatFrom } from "./booking-items.ts";
import type { Change } from "./change.ts";
import type { Table } from "./table.ts";
import { writtenBy } from "./written-by.ts";

/**
 * Writes the booking that a new first seat carries, unless it is stored already: the stream brought it before, or its
 * owner was quicker and changed it. Other seats carry none, and other changes of a seat say nothing new. Other items
 * are ignored: the stream's filter keeps them away, but not when an operator replays part of the stream.
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
