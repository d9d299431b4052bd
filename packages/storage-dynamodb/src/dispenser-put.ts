import type { Dispenser } from "@sip/domain/queue/dispenser";
import type { SessionRef } from "@sip/domain/queue/session";
import { toItem } from "./items.ts";
import { dispenserKey } from "./keys.ts";
import { expiryAfterVisit } from "./retention.ts";
import type { Table } from "./table.ts";

/** Puts the next state of a dispenser, on condition that it is still as it was read. */
export const dispenserPut = (table: Table, session: SessionRef, read: Dispenser, next: Dispenser) => ({
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
