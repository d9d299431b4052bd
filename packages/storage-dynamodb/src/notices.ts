import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { statesBefore } from "@sip/domain/notices/delivery";
import type { NoticeRecord, Notices } from "@sip/domain/notices/ports";
import { NoticeItem, noticeKeptDays } from "./entities/notice.ts";
import { fromItem, getItem, toItem } from "./items.ts";
import { noticeKey } from "./keys.ts";
import { noticeOf, type StoredNotice } from "./notice-item.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";
import { writtenBy } from "./written-by.ts";

/** `follow` hears in the name of which request each notice was begun that is read or changed here. */
export const storedNotices = (table: Table, follow: (requestId: string) => void = () => {}): Notices => {
  const recordOf = (stored: StoredNotice): NoticeRecord => {
    if (stored.requestId !== undefined) follow(stored.requestId);
    return noticeOf(stored);
  };
  const update = async (noticeId: string, change: Change) => {
    const { isDone, stored } = await updateNotice(table, noticeId, change);
    return { isDone, record: stored && recordOf(stored) };
  };
  return {
    begin: async (record) => {
      try {
        await table.client.send(
          new PutItemCommand({
            TableName: table.name,
            Item: {
              ...toItem({
                ...noticeKey(record.noticeId),
                entity: "notice",
                ...record,
                expiresAt: expiryAfter(noticeKeptDays, record.beganAt),
              }),
              ...writtenBy(table),
            },
            ConditionExpression: "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          }),
        );
        return undefined;
      } catch (fault) {
        const stored = storedInside(fault);
        return stored && recordOf(stored);
      }
    },
    claimAgain: async (noticeId, seen, claimedUntil) => {
      const { isDone } = await update(noticeId, {
        set: { claimedUntil },
        condition: "#state = :sending AND claimedUntil = :seen",
        values: { ":sending": "sending", ":seen": seen },
      });
      return isDone;
    },
    markSent: async (noticeId, { channel, providerId, reason, at }) => {
      await update(noticeId, {
        set: { state: "sent", channel, providerId, reason, sentAt: at },
        // WhatsApp may still fail later; what went by SMS needs its words no more.
        remove: channel === "whatsapp" ? ["claimedUntil"] : ["claimedUntil", "fallback"],
        condition: channel === "whatsapp" ? "#state = :sending AND #channel = :whatsapp" : "#state = :sending",
        values: { ":sending": "sending", ...(channel === "whatsapp" && { ":whatsapp": "whatsapp" }) },
      });
    },
    markFailed: async (noticeId, { channel, reason, at }) => {
      await update(noticeId, {
        set: { state: "failed", channel, reason, failedAt: at },
        remove: ["claimedUntil", "fallback"],
        condition: "#state = :sending",
        values: { ":sending": "sending" },
      });
    },
    find: async (noticeId) => {
      const stored = await getItem(table, NoticeItem, noticeKey(noticeId), { eventually: true });
      return stored && recordOf(stored);
    },
    advance: async ({ noticeId, status, providerId, at }) => {
      const before = inStates(statesBefore[status]);
      const { isDone } = await update(noticeId, {
        set: { state: status, providerId, [`${status}At`]: at },
        remove: status === "sent" ? ["claimedUntil"] : ["claimedUntil", "fallback"],
        condition: `#channel = :whatsapp AND ${before.condition}`,
        values: { ":whatsapp": "whatsapp", ...before.values },
      });
      return isDone;
    },
    turnToSms: async ({ noticeId, providerId, reason }, claimedUntil) => {
      const before = inStates(statesBefore.failed);
      const { isDone, record } = await update(noticeId, {
        set: { state: "sending", channel: "sms", reason, claimedUntil },
        remove: ["providerId"],
        condition: `#channel = :whatsapp AND ${before.condition} AND (attribute_not_exists(providerId) OR providerId = :seen)`,
        values: { ":whatsapp": "whatsapp", ":seen": providerId, ...before.values },
      });
      return record === undefined ? undefined : { isClaimed: isDone, record };
    },
  };
};

interface Change {
  readonly set: Readonly<Record<string, string | undefined>>;
  readonly remove?: readonly string[];
  readonly condition: string;
  readonly values: Readonly<Record<string, string>>;
}

/** One conditional write. What is stored is as it is after that, whether it changed or not. */
const updateNotice = async (
  table: Table,
  noticeId: string,
  { set, remove = [], condition, values }: Change,
): Promise<{ readonly isDone: boolean; readonly stored?: StoredNotice }> => {
  const changed = Object.entries(set).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const setting = changed.map(([name]) => `#${name} = :new_${name}`).join(", ");
  const names = ["state", "channel", ...changed.map(([name]) => name)].filter(
    (name) => setting.includes(`#${name} `) || condition.includes(`#${name} `),
  );
  try {
    const { Attributes } = await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...noticeKey(noticeId) }),
        UpdateExpression: `SET ${setting}${remove.length === 0 ? "" : ` REMOVE ${remove.join(", ")}`}`,
        ConditionExpression: condition,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: toItem({
          ...Object.fromEntries(changed.map(([name, value]) => [`:new_${name}`, value])),
          ...values,
        }),
        ReturnValues: "ALL_NEW",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return { isDone: true, ...(Attributes !== undefined && { stored: fromItem(NoticeItem, Attributes) }) };
  } catch (fault) {
    const stored = storedInside(fault);
    return { isDone: false, ...(stored !== undefined && { stored }) };
  }
};

const inStates = (
  states: readonly string[],
): { readonly condition: string; readonly values: Record<string, string> } => ({
  condition: `#state IN (${states.map((state) => `:was_${state}`).join(", ")})`,
  values: Object.fromEntries(states.map((state) => [`:was_${state}`, state])),
});

/** What a refused write left as it is, or undefined when there is nothing; throws any other fault. */
const storedInside = (fault: unknown): StoredNotice | undefined => {
  if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  return fault.Item === undefined ? undefined : fromItem(NoticeItem, fault.Item);
};
