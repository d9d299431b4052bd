import { randomUUID } from "node:crypto";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { StateStore } from "../../state/state-store.ts";
import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import type { LocalQueue, MessageAttribute, MessageQueues, NewMessage } from "./message-queues.ts";
import { type Queue, queueKind } from "./queue-kind.ts";

interface Row {
  readonly id: number;
  readonly message_id: string;
  readonly body: string;
  readonly attributes: string;
  readonly sender_id: string;
  readonly sent_at: number;
  readonly receive_count: number;
  readonly first_received_at: number | null;
}

const defaultVisibilitySeconds = 30;
const defaultRetentionSeconds = 4 * 24 * 3600;

export const createMessageQueues = (model: TemplateModel, state: StateStore, clock: LocalClock): MessageQueues => {
  state.migrate("message-queues-1", [
    `CREATE TABLE queue_messages (
       id INTEGER PRIMARY KEY, queue_arn TEXT NOT NULL, message_id TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL,
       sender_id TEXT NOT NULL, sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL, receive_count INTEGER NOT NULL,
       first_received_at INTEGER, receipt TEXT, came_from TEXT) STRICT`,
    "CREATE INDEX queue_messages_by_visibility ON queue_messages(queue_arn, visible_at)",
    "CREATE INDEX queue_messages_by_receipt ON queue_messages(receipt) WHERE receipt IS NOT NULL",
  ]);
  // Whoever had received these died with the last run: nobody else reads these queues.
  state.run("UPDATE queue_messages SET visible_at = ?, receipt = NULL WHERE receipt IS NOT NULL", clock.nowMs());

  const queues = model.all(queueKind).map(describe);
  const byKey = new Map(queues.flatMap((one) => [one.arn, one.name, one.url].map((key) => [key, one] as const)));
  const listeners = new Map<string, (() => void)[]>();
  const told = (queueArn: string): void => {
    setImmediate(() => {
      for (const listener of listeners.get(queueArn) ?? []) listener();
    });
  };
  const insert = (queueArn: string, message: NewMessage, delaySeconds: number): string => {
    const messageId = randomUUID();
    const nowMs = clock.nowMs();
    state.run(
      `INSERT INTO queue_messages (queue_arn, message_id, body, attributes, sender_id, sent_at, visible_at, receive_count)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0)`,
      queueArn,
      messageId,
      message.body,
      JSON.stringify(message.attributes ?? {}),
      message.senderId,
      nowMs,
      nowMs + delaySeconds * 1000,
    );
    told(queueArn);
    return messageId;
  };
  const required = (queueArn: string): LocalQueue => {
    const found = byKey.get(queueArn);
    if (found === undefined) throw new Error(`there is no queue ${queueArn}`);
    return found;
  };
  const moveExhausted = ({ arn, properties }: LocalQueue, nowMs: number): void => {
    if (properties.RedrivePolicy === undefined) return;
    const target = required(properties.RedrivePolicy.deadLetterTargetArn);
    const moved = state.run(
      `UPDATE queue_messages SET queue_arn = ?, came_from = ?, visible_at = ?, receipt = NULL
       WHERE queue_arn = ? AND visible_at <= ? AND receive_count >= ?`,
      target.arn,
      arn,
      nowMs,
      arn,
      nowMs,
      properties.RedrivePolicy.maxReceiveCount,
    );
    if (moved > 0) told(target.arn);
  };

  const queuesApi: MessageQueues = {
    find: (key) => byKey.get(key) ?? byKey.get(key.replace(/^.*\//, "")),
    send: (queueArn, message) => {
      const one = required(queueArn);
      return insert(one.arn, message, message.delaySeconds ?? one.properties.DelaySeconds ?? 0);
    },
    receive: (queueArn, maxCount, visibilitySeconds) =>
      state.transaction(() => {
        const one = required(queueArn);
        const nowMs = clock.nowMs();
        const retentionMs = (one.properties.MessageRetentionPeriod ?? defaultRetentionSeconds) * 1000;
        state.run("DELETE FROM queue_messages WHERE queue_arn = ? AND sent_at < ?", one.arn, nowMs - retentionMs);
        moveExhausted(one, nowMs);
        const rows = state.all<Row>(
          "SELECT * FROM queue_messages WHERE queue_arn = ? AND visible_at <= ? ORDER BY visible_at, id LIMIT ?",
          one.arn,
          nowMs,
          maxCount,
        );
        return rows.map((row) => {
          const receiptHandle = randomUUID();
          const firstReceivedAtMs = row.first_received_at ?? nowMs;
          state.run(
            "UPDATE queue_messages SET receipt = ?, visible_at = ?, receive_count = ?, first_received_at = ? WHERE id = ?",
            receiptHandle,
            nowMs + (visibilitySeconds ?? one.visibilitySeconds) * 1000,
            row.receive_count + 1,
            firstReceivedAtMs,
            row.id,
          );
          return {
            id: row.id,
            messageId: row.message_id,
            receiptHandle,
            body: row.body,
            attributes: JSON.parse(row.attributes) as Record<string, MessageAttribute>,
            receiveCount: row.receive_count + 1,
            sentAtMs: row.sent_at,
            firstReceivedAtMs,
            senderId: row.sender_id,
          };
        });
      }),
    delete: (queueArn, receiptHandle) => {
      state.run("DELETE FROM queue_messages WHERE receipt = ? AND queue_arn = ?", receiptHandle, queueArn);
    },
    changeVisibility: (queueArn, receiptHandle, seconds) => {
      state.run(
        "UPDATE queue_messages SET visible_at = ? WHERE receipt = ? AND queue_arn = ?",
        clock.nowMs() + seconds * 1000,
        receiptHandle,
        queueArn,
      );
      told(queueArn);
    },
    outlook: (queueArn) => {
      const nowMs = clock.nowMs();
      const visible = state.get<{ count: number; oldest: number | null }>(
        "SELECT COUNT(*) AS count, MIN(visible_at) AS oldest FROM queue_messages WHERE queue_arn = ? AND visible_at <= ?",
        queueArn,
        nowMs,
      );
      const next = state.get<{ at: number | null }>(
        "SELECT MIN(visible_at) AS at FROM queue_messages WHERE queue_arn = ? AND visible_at > ?",
        queueArn,
        nowMs,
      );
      return {
        visibleCount: visible?.count ?? 0,
        oldestVisibleAtMs: visible?.oldest ?? undefined,
        nextVisibleAtMs: next?.at ?? undefined,
      };
    },
    messageCount: (queueArn) =>
      state.get<{ count: number }>("SELECT COUNT(*) AS count FROM queue_messages WHERE queue_arn = ?", queueArn)
        ?.count ?? 0,
    onSent: (queueArn, listener) => {
      listeners.set(queueArn, [...(listeners.get(queueArn) ?? []), listener]);
    },
    redrive: (arn) =>
      state.transaction(() => {
        const nowMs = clock.nowMs();
        const origins = state.all<{ came_from: string }>(
          "SELECT DISTINCT came_from FROM queue_messages WHERE queue_arn = ? AND came_from IS NOT NULL",
          arn,
        );
        const moved = state.run(
          `UPDATE queue_messages SET queue_arn = came_from, came_from = NULL, receive_count = 0, visible_at = ?, sent_at = ?
           WHERE queue_arn = ? AND came_from IS NOT NULL`,
          nowMs,
          nowMs,
          arn,
        );
        for (const origin of origins) told(origin.came_from);
        return moved;
      }),
  };
  return queuesApi;
};

const describe = ({ attributes, ref, properties }: PlayedResource<Queue>): LocalQueue => ({
  arn: attributes.Arn ?? "",
  name: attributes.QueueName ?? "",
  url: ref,
  visibilitySeconds: properties.VisibilityTimeout ?? defaultVisibilitySeconds,
  properties,
});
