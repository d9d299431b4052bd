import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException, type TransactWriteItem, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { type PhoneRecord, unknownPhone } from "@sip/domain/queue/phone-record";
import type { Phones } from "@sip/domain/queue/ports";
import type * as z from "zod/mini";
import { batchGet } from "./batch-get.ts";
import { despiteContention } from "./contention.ts";
import { DispenserItem } from "./entities/dispenser.ts";
import { PersonItem } from "./entities/person.ts";
import { PhoneItem, phoneKeptDays } from "./entities/phone.ts";
import { fromItem, getItem, type StoredItem, toItem } from "./items.ts";
import { dispenserKey, personKey, phoneKey } from "./keys.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";

export const phoneOf = ({ claim, refusals, refusalsUntil, ...phone }: z.infer<typeof PhoneItem>): PhoneRecord => ({
  ...phone,
  ...(claim !== undefined && { claim: { fingerprint: claim.fingerprint, until: claim.until } }),
  ...(refusals !== undefined && refusalsUntil !== undefined && { refusals: { count: refusals, until: refusalsUntil } }),
});

const expiryFrom = (...instants: readonly string[]): number =>
  Math.max(...instants.map((instant) => expiryAfter(phoneKeptDays, instant)));

/** The condition of every write of a phone's seats: nobody has written it since it was read. */
const asSeen = ({ version }: PhoneRecord) =>
  version === 1
    ? { ConditionExpression: "attribute_not_exists(version)", values: {} }
    : { ConditionExpression: "version = :seen", values: { ":seen": version - 1 } };

export const storedPhones = (table: Table): Phones => ({
  find: async (phoneId) => {
    const phone = await getItem(table, PhoneItem, phoneKey(phoneId));
    return phone === undefined ? unknownPhone(phoneId) : phoneOf(phone);
  },

  findParty: async (phoneId, personIds, session) => {
    const keys = [
      phoneKey(phoneId),
      ...personIds.map(personKey),
      ...(session === undefined ? [] : [dispenserKey(session)]),
    ];
    const items = await batchGet(table, keys, session === undefined);
    const of = (entity: string): StoredItem[] => items.filter((item) => item.entity?.S === entity);
    const [phone] = of("phone");
    const [dispenser] = of("dispenser");
    return {
      phone: phone === undefined ? unknownPhone(phoneId) : phoneOf(fromItem(PhoneItem, phone)),
      persons: of("person").map((item) => fromItem(PersonItem, item)),
      dispenser: dispenser === undefined ? undefined : fromItem(DispenserItem, dispenser),
    };
  },

  claim: async (claimed, at) => {
    const { ConditionExpression, values } = asSeen(claimed);
    const claim = { ...claimed.claim, claimId: randomUUID() };
    const old = await writtenOver(
      table,
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...phoneKey(claimed.phoneId) }),
        UpdateExpression:
          "SET entity = :entity, phoneId = :phoneId, version = :version, claim = :claim, expiresAt = :expiresAt",
        ConditionExpression,
        ExpressionAttributeValues: toItem({
          ":entity": "phone",
          ":phoneId": claimed.phoneId,
          ":version": claimed.version,
          ":claim": claim,
          ":expiresAt": expiryFrom(at),
          ...values,
        }),
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    // When an answer is lost, the SDK sends the write again, and its own success refuses it.
    return old === "written" || old?.claim?.claimId === claim.claimId;
  },

  free: async (claimed) => {
    const old = await writtenOver(
      table,
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...phoneKey(claimed.phoneId) }),
        UpdateExpression: "SET version = :next REMOVE claim",
        ConditionExpression: "version = :seen",
        ExpressionAttributeValues: toItem({ ":next": claimed.version + 1, ":seen": claimed.version }),
      }),
    );
    return old === "written";
  },

  countRefusal: async (phoneId, count) =>
    (await countInDay(table, phoneId, count)) ||
    (await openDay(table, phoneId, count)) ||
    // Somebody else began the day in between.
    (await countInDay(table, phoneId, count)),
});

/** The phone's part in the transaction of a booking. */
export const putPhone = (table: Pick<Table, "name">, phone: PhoneRecord): TransactWriteItem => {
  const { ConditionExpression, values } = asSeen(phone);
  const instants = [...phone.bookings.map(({ activeUntil }) => activeUntil), ...phone.givenBack.map(({ at }) => at)];
  // A phone without bookings, after an officer released its person, keeps the expiry that its claim set.
  const expiry = instants.length === 0 ? undefined : expiryFrom(...instants);
  return {
    Update: {
      TableName: table.name,
      Key: toItem({ ...phoneKey(phone.phoneId) }),
      // The counts of refusals stay as they are.
      UpdateExpression:
        "SET entity = :entity, phoneId = :phoneId, version = :version, bookings = :bookings, givenBack = :givenBack" +
        `${expiry === undefined ? "" : ", expiresAt = :expiresAt"} REMOVE claim`,
      ConditionExpression,
      ExpressionAttributeValues: toItem({
        ":entity": "phone",
        ":phoneId": phone.phoneId,
        ":version": phone.version,
        ":bookings": phone.bookings,
        ":givenBack": phone.givenBack,
        ":expiresAt": expiry,
        ...values,
      }),
    },
  };
};

/** "written", or the item that stood in the way, if the command asks for it. */
const writtenOver = async (
  table: Table,
  command: UpdateItemCommand,
): Promise<"written" | z.infer<typeof PhoneItem> | undefined> => {
  try {
    return (await despiteContention(() => table.client.send(command))) === "busy" ? undefined : "written";
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    return fault.Item === undefined ? undefined : fromItem(PhoneItem, fault.Item);
  }
};

type RefusalCount = Parameters<Phones["countRefusal"]>[1];

const countInDay = async (table: Table, phoneId: string, { at, most }: RefusalCount): Promise<boolean> =>
  (await writtenOver(
    table,
    new UpdateItemCommand({
      TableName: table.name,
      Key: toItem({ ...phoneKey(phoneId) }),
      UpdateExpression: "ADD refusals :one",
      ConditionExpression: "refusalsUntil > :at AND refusals < :most",
      ExpressionAttributeValues: toItem({ ":one": 1, ":at": at, ":most": most }),
    }),
  )) === "written";

const openDay = async (table: Table, phoneId: string, { at, until }: RefusalCount): Promise<boolean> =>
  (await writtenOver(
    table,
    new UpdateItemCommand({
      TableName: table.name,
      Key: toItem({ ...phoneKey(phoneId) }),
      UpdateExpression:
        "SET entity = :entity, phoneId = :phoneId, refusals = :one, refusalsUntil = :until, expiresAt = :expiresAt",
      ConditionExpression: "attribute_not_exists(refusalsUntil) OR refusalsUntil <= :at",
      ExpressionAttributeValues: toItem({
        ":entity": "phone",
        ":phoneId": phoneId,
        ":one": 1,
        ":at": at,
        ":until": until,
        ":expiresAt": expiryFrom(until),
      }),
    }),
  )) === "written";
