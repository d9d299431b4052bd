import {
  ConditionalCheckFailedException,
  GetItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { toItem } from "@sip/storage-dynamodb/items";
import { meteredTable } from "../support/metered-table.ts";
import { queueStateOf } from "../support/queue-state-of.ts";
import { emptyTable, type TestTable } from "../support/table.ts";
import type { OpenArena } from "./arena.ts";

/**
 * The same engine calls issued by hand: read the person, count down, put place and person in one transaction, read the
 * person again where the dispenser refused. It knows no rule, checks nothing and forgets nothing; what SIP takes more
 * than this is SIP's own.
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

    const putBoth = (seat: string, person: string) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [`SLOT#a#b#c#online#${seat}`, person].map((pk, index) => ({
            Put: {
              TableName,
              Item: toItem({
                pk,
                sk: "-",
                filler,
                ...(index === 0 ? { entity: "slot", bookingCode: person, seat: Number(seat) } : {}),
              }),
              ConditionExpression: "attribute_not_exists(pk)",
            },
          })),
        }),
      );

    return {
      meter,
      client: async (number) => {
        const person = `person-${number}`;
        const readPerson = () => client.send(new GetItemCommand({ TableName, Key: key(person), ConsistentRead: true }));
        await readPerson();
        if (isSoldOut) return "full";
        try {
          const { Attributes } = await countDown();
          await putBoth(Attributes?.left?.N ?? "", person);
          return "booked";
        } catch (fault) {
          if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
          isSoldOut = true;
          // Did the last place go to this very request, sent twice?
          await readPerson();
          return "full";
        }
      },
      held: async () => (await queueStateOf(plain)).slots.size,
    };
  };
