import { ConditionalCheckFailedException, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { seatsJustTaken } from "@sip/domain/queue/dispenser";
import type { Dispensers } from "@sip/domain/queue/ports";
import * as z from "zod/mini";
import { despiteContention } from "./contention.ts";
import { DispenserItem } from "./entities/dispenser.ts";
import { fromItem, toItem } from "./items.ts";
import { dispenserKey } from "./keys.ts";
import { expiryAfterVisit } from "./retention.ts";
import type { Table } from "./table.ts";

/** What a refused take answers. The condition fails only when some seats are left, but too few. */
const LeftItem = z.object({ left: z.int() });

/**
 * One write unit, and no transaction. It refuses to take more than is left, and conflicts only with returns of seats.
 */
export const takeFromDispenser =
  (table: Table): Dispensers["take"] =>
  async (session, count, capacity, at) => {
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
