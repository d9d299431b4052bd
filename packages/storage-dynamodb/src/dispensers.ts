import { randomUUID } from "node:crypto";
import {
  ConditionalCheckFailedException,
  PutItemCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { type Dispenser, seatsJustTaken, seatsLeft } from "@sip/domain/queue/dispenser";
import type { Dispensers, Taken } from "@sip/domain/queue/ports";
import type { SessionRef } from "@sip/domain/queue/session";
import * as z from "zod/mini";
import { getItems } from "./batch-get.ts";
import { despiteContention, orTooBusy } from "./contention.ts";
import { DispenserItem } from "./entities/dispenser.ts";
import { isDone } from "./is-done.ts";
import { cancellationOf, fromItem, getItem, toItem } from "./items.ts";
import { dispenserKey } from "./keys.ts";
import { expiryAfterVisit } from "./retention.ts";
import type { Table } from "./table.ts";

/** What a refused take tells: the condition can only fail where something is left, and too little. */
const LeftItem = z.object({ left: z.int() });

export const storedDispensers = (table: Table): Dispensers => ({
  take: (session, count, capacity, at) => take(table, session, { count, capacity, at }),

  read: async (sessions) => {
    const items = await getItems(table, DispenserItem, sessions.map(dispenserKey));
    const byKey = new Map(items.map((item) => [dispenserKey(item).pk, item]));
    return sessions.map((session) => byKey.get(dispenserKey(session).pk));
  },

  giveBack: (session, seats, round) => giveBack(table, session, seats, round),

  noteReturn: async (session, at) => {
    const note = new UpdateItemCommand({
      TableName: table.name,
      Key: toItem({ ...dispenserKey(session) }),
      UpdateExpression: "SET returnedAt = :at",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: toItem({ ":at": at }),
    });
    // Where nothing was handed out there is nothing to hold back.
    await isDone(orTooBusy(() => table.client.send(note)));
  },

  replace: (session, read, next) =>
    isDone(table.client.send(new PutItemCommand(replacement(table, session, read, next)))),
});

/** One write unit, in no transaction: it refuses what is too much, and only meets seats that come back. */
const take = async (
  table: Table,
  session: SessionRef,
  { count, capacity, at }: { readonly count: number; readonly capacity: number; readonly at: string },
): Promise<Taken> => {
  const { officeId, serviceId, date, session: start, pool } = session;
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...dispenserKey(session) }),
    UpdateExpression:
      "SET #left = if_not_exists(#left, :capacity) - :count, #capacity = if_not_exists(#capacity, :capacity), " +
      "round = if_not_exists(round, :zero), takenAt = :at, entity = :entity, officeId = :officeId, serviceId = :serviceId, #date = :date, " +
      "#session = :session, #pool = :pool, expiresAt = :expiresAt",
    ConditionExpression: "attribute_not_exists(#left) OR #left >= :count",
    ExpressionAttributeNames: {
      "#left": "left",
      "#capacity": "capacity",
      "#date": "date",
      "#session": "session",
      "#pool": "pool",
    },
    ExpressionAttributeValues: toItem({
      ":capacity": capacity,
      ":count": count,
      ":zero": 0,
      ":at": at,
      ":entity": "dispenser",
      ":officeId": officeId,
      ":serviceId": serviceId,
      ":date": date,
      ":session": start,
      ":pool": pool,
      ":expiresAt": expiryAfterVisit(date),
    }),
    ReturnValues: "ALL_NEW",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  });
  try {
    const answer = await despiteContention(() => table.client.send(command));
    if (answer === "busy") return { kind: "busy" };
    const dispenser = fromItem(DispenserItem, answer.Attributes ?? {});
    return { kind: "taken", seats: seatsJustTaken(dispenser, count), round: dispenser.round };
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    return { kind: "too-few", left: fromItem(LeftItem, fault.Item ?? {}).left };
  }
};

/** Seats that come back lengthen the item, and above 1 kB every take would cost a second unit: the list is made anew then. */
const mostAgain = 100;

const giveBackTries = 5;

/**
 * Seats that come back are handed out after the others. It is a transaction of one write for its token's sake: sent twice,
 * because an answer was lost, it counts once. A seat that came back twice would be handed out twice in one round, and codes are
 * made of seat and round.
 */
const giveBack = async (table: Table, session: SessionRef, seats: readonly number[], round: number): Promise<void> => {
  if (seats.length === 0) return;
  for (let attempt = 0; attempt < giveBackTries; attempt += 1) {
    if ((await writtenOnce(table, appended(table, session, seats, round))) !== "refused") return;
    const read = await getItem(table, DispenserItem, dispenserKey(session));
    // A newer round knows them already.
    if (read === undefined || read.round !== round) return;
    if ((await writtenOnce(table, madeAnew(table, session, read, seats))) !== "refused") return;
  }
};

/** "busy" says nothing of whether it was written, so nothing else may be tried: seats that stay away then wait for the sweep. */
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

/** The same round with a list of what is left of it: what was handed out is let go. */
const madeAnew = (table: Table, session: SessionRef, read: Dispenser, seats: readonly number[]): TransactWriteItem => {
  const left = [...seatsLeft(read, read.capacity), ...seats];
  const next = { ...read, seats: left, again: undefined, left: left.length };
  const { TableName, Item, ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = replacement(
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

/** Everything that the decision was made from must still be so. */
const replacement = (table: Table, session: SessionRef, read: Dispenser, next: Dispenser) => ({
  TableName: table.name,
  Item: toItem({
    ...dispenserKey(session),
    entity: "dispenser",
    officeId: session.officeId,
    serviceId: session.serviceId,
    date: session.date,
    session: session.session,
    pool: session.pool,
    left: next.left,
    round: next.round,
    capacity: next.capacity,
    seats: next.seats,
    again: next.again,
    takenAt: next.takenAt,
    returnedAt: next.returnedAt,
    checkedAt: next.checkedAt,
    expiresAt: expiryAfterVisit(session.date),
  }),
  ConditionExpression:
    "#left = :left AND round = :round AND takenAt = :takenAt AND " +
    (read.returnedAt === undefined ? "attribute_not_exists(returnedAt)" : "returnedAt = :returnedAt"),
  ExpressionAttributeNames: { "#left": "left" },
  ExpressionAttributeValues: toItem({
    ":left": read.left,
    ":round": read.round,
    ":takenAt": read.takenAt,
    ":returnedAt": read.returnedAt,
  }),
});
