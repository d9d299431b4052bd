import { type DeliveryState, type ReceiptStatus, statesBefore } from "@sip/domain/notices/delivery";
import type { NoticeRecord, Notices } from "@sip/domain/notices/ports";

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
  ): Promise<boolean> => {
    await Promise.resolve();
    const record = records.get(noticeId);
    if (record === undefined || !isAllowed(record)) return false;
    records.set(noticeId, changed(record));
    return true;
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
    markSent: async (noticeId, { channel, providerId, reason }) => {
      await change(
        noticeId,
        (record) => record.state === "sending" && (channel === "sms" || record.channel === "whatsapp"),
        ({ claimedUntil, fallback, ...record }) => ({
          ...record,
          state: "sent",
          channel,
          providerId,
          ...(channel === "whatsapp" && fallback !== undefined && { fallback }),
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
    advance: ({ noticeId, status, providerId }) =>
      change(
        noticeId,
        (record) => record.channel === "whatsapp" && isBefore(status, record.state),
        ({ claimedUntil, fallback, ...record }) => ({
          ...record,
          state: status,
          providerId,
          ...(status === "sent" && fallback !== undefined && { fallback }),
        }),
      ),
    turnToSms: async ({ noticeId, providerId, reason }, claimedUntil) => {
      const isClaimed = await change(
        noticeId,
        (record) =>
          record.channel === "whatsapp" &&
          isBefore("failed", record.state) &&
          (record.providerId ?? providerId) === providerId,
        ({ providerId: _, ...record }) => ({
          ...record,
          channel: "sms",
          state: "sending",
          claimedUntil,
          ...(reason !== undefined && { reason }),
        }),
      );
      const record = records.get(noticeId);
      return record === undefined ? undefined : { isClaimed, record };
    },
  };
};
