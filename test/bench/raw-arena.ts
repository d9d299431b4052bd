import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { toItem } from "@sip/storage-dynamodb/items";
import { queueStateOf } from "../support/queue/queue-state-of.ts";
import { meteredTable } from "../support/table/metered-table.ts";
import { emptyTable, type TestTable } from "../support/table/table.ts";
import type { OpenArena } from "./arena.ts";

/**
 * The same engine calls issued by hand: read the phone and the person, take the phone's turn, count down, put seat, person
 * and phone in one transaction, end the turn where the dispenser refused. It knows no rule, checks nothing and forgets
 * nothing; what SIP takes more than this is SIP's own.
 */
export const rawArena =
  (engine: TestTable): OpenArena =>
  async (quota) => {
    const plain = await emptyTable(engine);
    const { table, meter } = meteredTable(plain, engine.engine.endpoint);
    const { client, name: TableName } = table;
    const key = (pk: string) => toItem({ pk, sk: "-" });
    const filler = "x".repeat(400);
    let isSoldOut = false;

    const countDown = () =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: key("dispenser"),
          UpdateExpression: "SET #left = if_not_exists(#left, :quota) - :one",
          ConditionExpression: "attribute_not_exists(#left) OR #left >= :one",
          ExpressionAttributeNames: { "#left": "left" },
          ExpressionAttributeValues: toItem({ ":quota": quota, ":one": 1 }),
          ReturnValues: "ALL_NEW",
        }),
      );

    const turn = (phone: string, state: "taken" | "over") =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: key(phone),
          UpdateExpression: "SET #state = :state",
          ConditionExpression: "attribute_not_exists(#state) OR #state <> :state",
          ExpressionAttributeNames: { "#state": "state" },
          ExpressionAttributeValues: toItem({ ":state": state }),
        }),
      );

    const putAll = (seat: string, person: string, phone: string) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            ...[`SEAT#a#b#c#online#${seat}`, person].map((pk, index) => ({
              Put: {
                TableName,
                Item: toItem({
                  pk,
                  sk: "-",
                  filler,
                  ...(index === 0 ? { entity: "seat", bookingCode: person, seat: Number(seat) } : {}),
                }),
                ConditionExpression: "attribute_not_exists(pk)",
              },
            })),
            {
              Update: {
                TableName,
                Key: key(phone),
                UpdateExpression: "SET #state = :over",
                ConditionExpression: "#state = :taken",
                ExpressionAttributeNames: { "#state": "state" },
                ExpressionAttributeValues: toItem({ ":over": "over", ":taken": "taken" }),
              },
            },
          ],
        }),
      );

    return {
      meter,
      client: async (number) => {
        const person = `person-${number}`;
        const phone = `phone-${number}`;
        const readParty = (...more: string[]) =>
          client.send(
            new BatchGetItemCommand({
              RequestItems: {
                [TableName]: { Keys: [phone, person, ...more].map(key), ConsistentRead: more.length === 0 },
              },
            }),
          );
        await readParty("dispenser");
        if (isSoldOut) {
          await readParty();
          return "full";
        }
        await turn(phone, "taken");
        try {
          const { Attributes } = await countDown();
          await putAll(Attributes?.left?.N ?? "", person, phone);
          return "booked";
        } catch (fault) {
          if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
          isSoldOut = true;
          await turn(phone, "over");
          return "full";
        }
      },
      held: async () => (await queueStateOf(plain)).seats.size,
    };
  };
