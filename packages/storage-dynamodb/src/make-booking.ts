import { randomUUID } from "node:crypto";
import { type CancellationReason, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Bookings, MakeOutcome } from "@sip/domain/queue/ports";
import { slotItem } from "./booking-items.ts";
import { despiteContention } from "./contention.ts";
import { cancellationOf, fromItem, toItem } from "./items.ts";
import { PersonItem, personItem } from "./persons.ts";
import type { Table } from "./table.ts";

/** Four write units for one person: the place and the person, each twice because they are one transaction. */
export const makeBooking =
  (table: Table): Bookings["make"] =>
  async (booking, persons, at) => {
    const command = new TransactWriteItemsCommand({
      // Lets a repeated send of this very write answer as the first one did.
      ClientRequestToken: randomUUID(),
      TransactItems: [
        ...booking.applicants.map(({ seat }, index) => ({
          Put: {
            TableName: table.name,
            Item: slotItem(booking, seat, {
              bookingCode: booking.bookingCode,
              ...(index === 0 ? { booking } : {}),
            }),
            ConditionExpression: "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
          },
        })),
        ...persons.map((person) => ({
          Put: {
            TableName: table.name,
            Item: personItem(person),
            // True as well for a person who was never seen.
            ConditionExpression: "attribute_not_exists(activeUntil) OR activeUntil <= :at",
            ExpressionAttributeValues: toItem({ ":at": at }),
            ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
          },
        })),
      ],
    });
    try {
      return (await despiteContention(() => table.client.send(command))) === "busy"
        ? { kind: "busy" }
        : { kind: "made" };
    } catch (fault) {
      const reasons = cancellationOf(fault);
      if (reasons?.some(({ Code }) => Code === "ConditionalCheckFailed") !== true) throw fault;
      return outcomeOf(reasons.slice(booking.applicants.length));
    }
  };

const outcomeOf = (personReasons: readonly CancellationReason[]): MakeOutcome => {
  const active = personReasons.flatMap(({ Code, Item }) =>
    Code === "ConditionalCheckFailed" && Item !== undefined ? [fromItem(PersonItem, Item)] : [],
  );
  return active.length > 0 ? { kind: "already-active", persons: active } : { kind: "seats-taken" };
};
