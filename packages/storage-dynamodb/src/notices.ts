import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { statesBefore } from "@sip/domain/notices/delivery";
import type { Changed, NoticeRecord, Notices } from "@sip/domain/notices/ports";
import { NoticeItem, noticeKeptDays } from "./entities/notice.ts";
import { fromItem, getItem, toItem } from "./items.ts";
import { noticeKey } from "./keys.ts";
import { noticeOf, type StoredNotice } from "./notice-item.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";
import { writtenBy } from "./written-by.ts";

/** `follow` is told the request that began each notice that is read or changed here. */
export const storedNotices = (table: Table, follow: (requestId: string) => void = () => {}): Notices => {
  const recordOf = (stored: StoredNotice): NoticeRecord => {
    if (stored.requestId !== undefined) follow(stored.requestId);
    return noticeOf(stored);
  };
  const update = async (noticeId: string, change: Change): Promise<Changed | undefined> => {
    const { isDone, stored } = await updateNotice(table, noticeId, change);
    return stored && { isDone, record: recordOf(stored) };
  };
  return {
    begin: async (record) => {
      const claimId = randomUUID();
      try {
        await table.client.send(
          new PutItemCommand({
            TableName: table.name,
            Item: {
              ...toItem({
                ...noticeKey(record.noticeId),
                entity: "notice",
                ...record,
                claimId,
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
        return stored === undefined || stored.claimId === claimId ? undefined : recordOf(stored);
      }
    },
    claimAgain: (noticeId, seen, claimedUntil) =>
      update(noticeId, {
        set: { claimedUntil, claimId: randomUUID() },
        condition: "#state = :sending AND claimedUntil = :seen",
        values: { ":sending": "sending", ":seen": seen },
      }),
    markSent: async (noticeId, { channel, tried, providerId, fallback, reason, at }) => {
      const onTried = oneOf("channel", tried);
      await update(noticeId, {
        set: { state: "sent", channel, providerId, fallback, reason, sentAt: at },
        remove: ["claimedUntil", "claimId", ...(fallback === undefined ? ["fallback"] : [])],
        condition: `#state = :sending AND ${onTried.condition}`,
        values: { ":sending": "sending", ...onTried.values },
      });
    },
    markFailed: async (noticeId, { channel, reason, at }) => {
      await update(noticeId, {
        set: { state: "failed", channel, reason, failedAt: at },
        remove: ended,
        condition: "#state = :sending",
        values: { ":sending": "sending" },
      });
    },
    find: async (noticeId, how) => {
      const stored = await getItem(table, NoticeItem, noticeKey(noticeId), how);
      return stored && recordOf(stored);
    },
    advance: async ({ noticeId, channel, status, providerId, at }) => {
      const before = oneOf("state", statesBefore[status]);
      const moved = await update(noticeId, {
        set: { state: status, providerId, [`${status}At`]: at },
        remove: status === "sent" ? ["claimedUntil", "claimId"] : ended,
        condition: `#channel = :on AND ${before.condition}`,
        values: { ":on": channel, ...before.values },
      });
      return moved?.isDone ?? false;
    },
    leaveRung: async ({ noticeId, channel, providerId, reason, at }, next) => {
      const before = oneOf("state", statesBefore.failed);
      return update(noticeId, {
        ...(next === undefined
          ? { set: { state: "failed", reason, failedAt: at }, remove: ended }
          : { set: { state: "sending", ...next, claimId: randomUUID(), reason }, remove: ["providerId"] }),
        condition: `#channel = :on AND ${before.condition} AND (attribute_not_exists(providerId) OR providerId = :seen)`,
        values: { ":on": channel, ":seen": providerId, ...before.values },
      });
    },
  };
};

/** Attributes that a notice no longer needs once nothing more can be done about it. */
const ended = ["claimedUntil", "claimId", "fallback"];

interface Change {
  /** The `claimId` says whose claim it is. */
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  readonly condition: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * One conditional write. Answers what is stored after it, whether it changed anything or not. When an answer is lost,
 * the SDK sends the write again, and its own success refuses it: the id of the claim shows that it is ours.
 */
const updateNotice = async (
  table: Table,
  noticeId: string,
  { set, remove = [], condition, values }: Change,
): Promise<{ readonly isDone: boolean; readonly stored?: StoredNotice }> => {
  const changed = Object.entries(set).filter(([, value]) => value !== undefined);
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
    if (stored === undefined) return { isDone: false };
    return { isDone: set.claimId !== undefined && stored.claimId === set.claimId, stored };
  }
};

const oneOf = (
  name: string,
  allowed: readonly string[],
): { readonly condition: string; readonly values: Record<string, string> } => ({
  condition: `#${name} IN (${allowed.map((value) => `:was_${value}`).join(", ")})`,
  values: Object.fromEntries(allowed.map((value) => [`:was_${value}`, value])),
});

/** What is stored when a write was refused, or undefined when nothing is; throws any other fault. */
const storedInside = (fault: unknown): StoredNotice | undefined => {
  if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  return fault.Item === undefined ? undefined : fromItem(NoticeItem, fault.Item);
};
