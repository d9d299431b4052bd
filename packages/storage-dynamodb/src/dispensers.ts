import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Dispensers } from "@sip/domain/queue/ports";
import { getItems } from "./batch-get.ts";
import { orTooBusy } from "./contention.ts";
import { dispenserPut } from "./dispenser-put.ts";
import { DispenserItem } from "./entities/dispenser.ts";
import { giveBackSeats } from "./give-back-seats.ts";
import { isDone } from "./is-done.ts";
import { toItem } from "./items.ts";
import { dispenserKey } from "./keys.ts";
import type { Table } from "./table.ts";
import { takeFromDispenser } from "./take-from-dispenser.ts";

export const storedDispensers = (table: Table): Dispensers => ({
  take: takeFromDispenser(table),

  read: async (sessions) => {
    const items = await getItems(table, DispenserItem, sessions.map(dispenserKey));
    const byKey = new Map(items.map((item) => [dispenserKey(item).pk, item]));
    return sessions.map((session) => byKey.get(dispenserKey(session).pk));
  },

  giveBack: giveBackSeats(table),

  noteReturn: async (session, at) => {
    const note = new UpdateItemCommand({
      TableName: table.name,
      Key: toItem({ ...dispenserKey(session) }),
      UpdateExpression: "SET returnedAt = :at",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: toItem({ ":at": at }),
    });
    // Without a dispenser nothing was handed out, so nothing has to wait.
    await isDone(orTooBusy(() => table.client.send(note)));
  },

  replace: (session, read, next) =>
    isDone(table.client.send(new PutItemCommand(dispenserPut(table, session, read, next)))),
});
