import { randomUUID } from "node:crypto";
import { type TransactWriteItem, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { type Dispenser, seatsLeft } from "@sip/domain/queue/dispenser";
import type { Dispensers } from "@sip/domain/queue/ports";
import type { SessionRef } from "@sip/domain/queue/session";
import { despiteContention } from "./contention.ts";
import { dispenserPut } from "./dispenser-put.ts";
import { DispenserItem } from "./entities/dispenser.ts";
import { cancellationOf, getItem, toItem } from "./items.ts";
import { dispenserKey } from "./keys.ts";
import type { Table } from "./table.ts";

/**
 * Returned seats make the item longer, and above 1 kB each take costs a second write unit: with more than these the
 * list is written anew.
 */
const mostAgain = 100;

const giveBackTries = 5;

/**
 * Returned seats are handed out after the others. The single write is a transaction because of its token: when it is
 * sent twice, because an answer was lost, it counts once. A seat that came back twice would be handed out twice in one
 * round, and two bookings would have the same code.
 */
export const giveBackSeats =
  (table: Table): Dispensers["giveBack"] =>
  async (session, seats, round) => {
    if (seats.length === 0) return;
    for (let attempt = 0; attempt < giveBackTries; attempt += 1) {
      if ((await writtenOnce(table, appended(table, session, seats, round))) !== "refused") return;
      const read = await getItem(table, DispenserItem, dispenserKey(session));
      // A newer round has these seats already.
      if (read === undefined || read.round !== round) return;
      if ((await writtenOnce(table, madeAnew(table, session, read, seats))) !== "refused") return;
    }
  };

/**
 * After "busy" nobody knows whether it was written, so nothing else may be tried. Seats that are then missing wait for
 * the hourly sweep.
 */
const writtenOnce = async (table: Table, write: TransactWriteItem): Promise<"written" | "refused" | "busy"> => {
  const command = new TransactWriteItemsCommand({ ClientRequestToken: randomUUID(), TransactItems: [write] });
  try {
    return (await despiteContention(() => table.client.send(command))) === "busy" ? "busy" : "written";
  } catch (fault) {
    if (cancellationOf(fault)?.some(({ Code }) => Code === "ConditionalCheckFailed") !== true) throw fault;
    return "refused";
  }
};

const appended = (table: Table, session: SessionRef, seats: readonly number[], round: number): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: toItem({ ...dispenserKey(session) }),
    UpdateExpression: "SET #left = #left + :count, again = list_append(if_not_exists(again, :none), :seats)",
    ConditionExpression: "round = :round AND (attribute_not_exists(again) OR size(again) <= :room)",
    ExpressionAttributeNames: { "#left": "left" },
    ExpressionAttributeValues: toItem({
      ":count": seats.length,
      ":none": [],
      ":seats": seats,
      ":round": round,
      ":room": mostAgain - seats.length,
    }),
  },
});

/** The same round, with a new list of the seats that are left: those that were handed out are dropped. */
const madeAnew = (table: Table, session: SessionRef, read: Dispenser, seats: readonly number[]): TransactWriteItem => {
  const left = [...seatsLeft(read, read.capacity), ...seats];
  const next = { ...read, seats: left, again: undefined, left: left.length };
  const { TableName, Item, ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = dispenserPut(
    table,
    session,
    read,
    next,
  );
  return {
    Put: {
      TableName,
      Item,
      ConditionExpression: `${ConditionExpression} AND size(again) = :again`,
      ExpressionAttributeNames,
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ...toItem({ ":again": read.again?.length ?? 0 }) },
    },
  };
};
