import { randomUUID } from "node:crypto";
import { type CancellationReason, type TransactWriteItem, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Booking } from "@sip/domain/queue/booking";
import { receiptOf } from "@sip/domain/queue/booking-receipt";
import type { AlsoChanged, ChangeOutcome } from "@sip/domain/queue/ports";
import { bookingItem, seatFrom, seatItem, seatKeyOf } from "./booking-items.ts";
import { despiteContention } from "./contention.ts";
import { cancellationOf, toItem } from "./items.ts";
import { personKey } from "./keys.ts";
import { putPhone } from "./phones.ts";
import type { Table } from "./table.ts";
import { writtenBy } from "./written-by.ts";

/** Replaces a booking and all that belongs to it in one transaction: at no moment are its people without a seat. */
export const changeBooking = async (
  table: Table,
  before: Booking,
  after: Booking,
  { activeUntil, phone }: AlsoChanged = {},
): Promise<ChangeOutcome> => {
  const isVisitKept = after.state !== "cancelled" && isSameSession(before, after);
  const newSeats = after.state === "cancelled" || isVisitKept ? [] : putSeats(table, after);
  const leaving = isVisitKept ? leavingOf(before, after) : [];
  const oldSeats = deleteSeats(table, isVisitKept ? { ...before, applicants: leaving } : before);
  const people =
    isVisitKept && leaving.length === 0
      ? []
      : [
          ...updatePeople(table, after, activeUntil),
          ...updatePeople(table, { ...before, applicants: leaving }, undefined),
        ];
  const command = new TransactWriteItemsCommand({
    ClientRequestToken: randomUUID(),
    TransactItems: [
      ...newSeats,
      ...oldSeats,
      ...people,
      putBooking(table, after),
      ...(phone === undefined ? [] : [putPhone(table, phone)]),
    ],
  });
  try {
    const answer = await despiteContention(() => table.client.send(command));
    return { kind: answer === "busy" ? "busy" : "changed" };
  } catch (fault) {
    const reasons = cancellationOf(fault);
    if (reasons?.some(({ Code }) => Code === "ConditionalCheckFailed") !== true) throw fault;
    const isRefused = reasons.slice(newSeats.length).some(({ Code }) => Code === "ConditionalCheckFailed");
    if (isRefused) return { kind: "changed-meanwhile" };
    const seats = reasons.slice(0, newSeats.length);
    const held = after.applicants.filter((_, index) => isOthers(seats[index], after.bookingCode));
    if (held.length === 0) return { kind: "changed-meanwhile" };
    return { kind: "seats-taken", held: held.map(({ seat }) => seat) };
  }
};

const isSameSession = (before: Booking, after: Booking): boolean =>
  before.date === after.date && before.session === after.session && before.pool === after.pool;

const leavingOf = (before: Booking, after: Booking): Booking["applicants"] =>
  before.applicants.filter(({ personId }) => !after.applicants.some((staying) => staying.personId === personId));

const isOthers = (reason: CancellationReason | undefined, bookingCode: string): boolean =>
  reason?.Code === "ConditionalCheckFailed" &&
  (reason.Item === undefined || seatFrom(reason.Item).bookingCode !== bookingCode);

const putSeats = (table: Table, booking: Booking): TransactWriteItem[] =>
  booking.applicants.map(({ seat }) => ({
    Put: {
      TableName: table.name,
      Item: seatItem(booking, seat, { bookingCode: booking.bookingCode }),
      ConditionExpression: "attribute_not_exists(pk)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  }));

const deleteSeats = (table: Table, { bookingCode, applicants, ...session }: Booking): TransactWriteItem[] =>
  applicants.map(({ seat }) => ({
    Delete: {
      TableName: table.name,
      Key: seatKeyOf({ ...session, seat }),
      ConditionExpression: "bookingCode = :code",
      ExpressionAttributeValues: toItem({ ":code": bookingCode }),
    },
  }));

/** When these people send the same request again, the answer is the booking as it is now. */
const updatePeople = (table: Table, booking: Booking, activeUntil: string | undefined): TransactWriteItem[] =>
  booking.applicants.map(({ personId }) => ({
    Update: {
      TableName: table.name,
      Key: toItem({ ...personKey(personId) }),
      UpdateExpression:
        activeUntil === undefined ? "REMOVE activeUntil" : "SET activeUntil = :until, receipt = :receipt",
      ConditionExpression: "receipt.bookingCode = :code",
      ExpressionAttributeValues: toItem({
        ":code": booking.bookingCode,
        ...(activeUntil !== undefined && { ":until": activeUntil, ":receipt": receiptOf(booking) }),
      }),
    },
  }));

/**
 * This may be the first write of a booking that the stream has not brought yet. The stream then finds it and leaves it
 * as it is.
 */
const putBooking = (table: Table, booking: Booking): TransactWriteItem => ({
  Put: {
    TableName: table.name,
    Item: { ...bookingItem(booking), ...writtenBy(table) },
    ConditionExpression: "attribute_not_exists(pk) OR version = :seen",
    ExpressionAttributeValues: toItem({ ":seen": booking.version - 1 }),
  },
});
