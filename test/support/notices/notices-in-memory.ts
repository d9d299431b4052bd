import { type DeliveryState, type ReceiptStatus, statesBefore } from "@sip/domain/notices/delivery";
import type { Changed, NoticeRecord, Notices } from "@sip/domain/notices/ports";

export interface MemoryNotices extends Notices {
  readonly records: ReadonlyMap<string, NoticeRecord>;
}

/** The memory of notices in a map; kept to the same contract as the table (notices-contract.ts). */
export const memoryNotices = (): MemoryNotices => {
  const records = new Map<string, NoticeRecord>();
  const isBefore = (status: ReceiptStatus, state: DeliveryState): boolean =>
    (statesBefore[status] as readonly DeliveryState[]).includes(state);
  /** Every call takes a turn of the event loop, so that two callers come between one another as they do over a network. */
  const change = async (
    noticeId: string,
    isAllowed: (record: NoticeRecord) => boolean,
    changed: (record: NoticeRecord) => NoticeRecord,
  ): Promise<Changed | undefined> => {
    await Promise.resolve();
    const record = records.get(noticeId);
    if (record === undefined || !isAllowed(record)) return record && { isDone: false, record };
    const after = changed(record);
    records.set(noticeId, after);
    return { isDone: true, record: after };
  };
  return {
    records,
    begin: async (record) => {
      await Promise.resolve();
      const known = records.get(record.noticeId);
      if (known === undefined) records.set(record.noticeId, record);
      return known;
    },
    claimAgain: (noticeId, seen, claimedUntil) =>
      change(
        noticeId,
        (record) => record.state === "sending" && record.claimedUntil === seen,
        (record) => ({ ...record, claimedUntil }),
      ),
    markSent: async (noticeId, { channel, tried, providerId, fallback, reason }) => {
      await change(
        noticeId,
        (record) => record.state === "sending" && tried.includes(record.channel),
        ({ claimedUntil, fallback: _, ...record }) => ({
          ...record,
          state: "sent",
          channel,
          providerId,
          ...(fallback !== undefined && { fallback }),
          ...(reason !== undefined && { reason }),
        }),
      );
    },
    markFailed: async (noticeId, { channel, reason }) => {
      await change(
        noticeId,
        ({ state }) => state === "sending",
        ({ claimedUntil, fallback, ...record }) => ({ ...record, state: "failed", channel, reason }),
      );
    },
    find: async (noticeId) => {
      await Promise.resolve();
      return records.get(noticeId);
    },
    advance: async ({ noticeId, channel, status, providerId }) => {
      const moved = await change(
        noticeId,
        (record) => record.channel === channel && isBefore(status, record.state),
        ({ claimedUntil, fallback, ...record }) => ({
          ...record,
          state: status,
          providerId,
          ...(status === "sent" && fallback !== undefined && { fallback }),
        }),
      );
      return moved?.isDone ?? false;
    },
    leaveRung: ({ noticeId, channel, providerId, reason }, next) =>
      change(
        noticeId,
        (record) =>
          record.channel === channel &&
          isBefore("failed", record.state) &&
          (record.providerId ?? providerId) === providerId,
        ({ providerId: sent, claimedUntil, fallback, ...record }) => ({
          ...record,
          ...(reason !== undefined && { reason }),
          ...(next === undefined
            ? { state: "failed", ...(sent !== undefined && { providerId: sent }) }
            : { state: "sending", ...next, ...(fallback !== undefined && { fallback }) }),
        }),
      ),
  };
};
