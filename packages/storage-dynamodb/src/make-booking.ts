import { randomUUID } from "node:crypto";
import { type CancellationReason, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Booking } from "@sip/domain/queue/booking";
import type { Bookings, MakeOutcome } from "@sip/domain/queue/ports";
import { seatItem } from "./booking-items.ts";
import { despiteContention } from "./contention.ts";
import { PersonItem } from "./entities/person.ts";
import { cancellationOf, fromItem, toItem } from "./items.ts";
import { personItem } from "./persons.ts";
import { putPhone } from "./phones.ts";
import type { Table } from "./table.ts";
import { writtenBy } from "./written-by.ts";

/** Six write units for one person: seat, person and phone, each counted twice in a transaction. */
export const makeBooking =
  (table: Table): Bookings["make"] =>
  async (booking, persons, phone, at) => {
    const command = new TransactWriteItemsCommand({
      // With this token a repeated send gets the answer of the first one.
      ClientRequestToken: randomUUID(),
      TransactItems: [
        ...booking.applicants.map(({ seat }, index) => ({
          Put: {
            TableName: table.name,
            Item: {
              ...seatItem(booking, seat, { bookingCode: booking.bookingCode, ...(index === 0 ? { booking } : {}) }),
              ...writtenBy(table),
            },
            ConditionExpression: "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
          },
        })),
        ...persons.map((person) => ({
          Put: {
            TableName: table.name,
            Item: personItem(person),
            // True also for a person who is not stored yet.
            ConditionExpression: "attribute_not_exists(activeUntil) OR activeUntil <= :at",
            ExpressionAttributeValues: toItem({ ":at": at }),
            ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
          },
        })),
        putPhone(table, phone),
      ],
    });
    try {
      return (await despiteContention(() => table.client.send(command))) === "busy"
        ? { kind: "busy" }
        : { kind: "made" };
    } catch (fault) {
      const reasons = cancellationOf(fault);
      if (reasons?.some(({ Code }) => Code === "ConditionalCheckFailed") !== true) throw fault;
      return outcomeOf(booking, reasons);
    }
  };

/** The reasons come in the order of the writes: the seats, the people, the phone. */
const outcomeOf = ({ applicants }: Booking, reasons: readonly CancellationReason[]): MakeOutcome => {
  const isRefused = ({ Code }: CancellationReason): boolean => Code === "ConditionalCheckFailed";
  const active = reasons
    .slice(applicants.length, -1)
    .flatMap((reason) => (isRefused(reason) && reason.Item !== undefined ? [fromItem(PersonItem, reason.Item)] : []));
  if (active.length > 0) return { kind: "already-active", persons: active };
  if (reasons.slice(-1).some(isRefused)) return { kind: "phone-changed" };
  const held = applicants.filter((_, index) => reasons.slice(index, index + 1).some(isRefused)).map(({ seat }) => seat);
  return { kind: "seats-taken", held };
};
