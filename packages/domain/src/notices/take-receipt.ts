import type { Instant } from "../clock.ts";
import type { Channel } from "./channels.ts";
import { claimOf, claimUntil, NoticeBeingSent } from "./claim.ts";
import { type Rung, rungsFrom } from "./ladder.ts";
import type { NoticeKind } from "./notice.ts";
import type { NoticeRecord, Notices, Receipt } from "./ports.ts";
import { type LadderParts, walkLadder } from "./walk-ladder.ts";

/** What a receipt did. `went-on`: another channel, `channel`, has taken the notice. */
export type TakenReceipt =
  | { readonly kind: "moved" | "old-news" }
  | {
      readonly kind: "went-on" | "not-reached";
      readonly about: NoticeKind;
      readonly channel: Channel;
      readonly reason: string;
    };

/**
 * Handles a channel's report about a notice. After a failure the notice goes to the next rung in its record, once. If
 * the function dies on the way, the same receipt continues when it comes again: WhatsApp repeats it until it is
 * answered.
 *
 * The words were stored and are not made again: the booking or application may have changed since. Only a
 * verification's code is put in again, because it is not stored. Throws when a channel has a fault after which no next
 * rung is tried, or when somebody else is sending the notice now.
 */
export const takeReceipt = (parts: Required<LadderParts>) => {
  const { notices, clock } = parts;
  const walk = walkLadder(parts);
  return async (receipt: Receipt): Promise<TakenReceipt> => {
    const { noticeId, status } = receipt;
    if (status !== "failed") {
      // Nearly every `sent` is known already; to read that costs a tenth of a refused write.
      if (status === "sent" && (await notices.find(noticeId, { eventually: true }))?.state !== "sending") {
        return { kind: "old-news" };
      }
      return { kind: (await notices.advance({ ...receipt, status })) ? "moved" : "old-news" };
    }

    const now = clock();
    const record = await leaveRung(notices, receipt, now);
    if (record === undefined) return { kind: "old-news" };
    const { kind: about, channel, state, fallback } = record;
    const reason = receipt.reason ?? "";
    if (state === "failed" || fallback === undefined) return { kind: "not-reached", about, channel, reason };
    if (fallback.usefulUntil !== undefined && fallback.usefulUntil <= now) {
      await notices.markFailed(noticeId, { channel, reason: "too-late", at: now });
      return { kind: "not-reached", about, channel, reason: "too-late" };
    }
    const walked = await walk({ ...fallback, noticeId, kind: about, rungs: rungsFrom(fallback.rungs, channel) });
    if (walked.kind === "sent") return { kind: "went-on", about, channel: walked.channel, reason };
    const last = walked.refused.at(-1);
    return { kind: "not-reached", about, channel: last?.channel ?? channel, reason: last?.reason ?? reason };
  };
};

/** The record, claimed on its next rung, or at its end if there is none; undefined when nothing is to be done. */
const leaveRung = async (notices: Notices, receipt: Receipt, now: Instant): Promise<NoticeRecord | undefined> => {
  const found = await notices.find(receipt.noticeId);
  if (found?.channel !== receipt.channel) return found && goOn(notices, receipt, found, now);
  const rungs = rungsAfter(found);
  const [next] = rungs;
  const left = await notices.leaveRung(
    receipt,
    next && { channel: next.channel, claimedUntil: claimUntil(now, rungs) },
  );
  return left?.isDone ? left.record : left && goOn(notices, receipt, left.record, now);
};

const rungsAfter = ({ channel, fallback }: NoticeRecord): readonly Rung[] => {
  const rungs = fallback?.rungs ?? [];
  return rungs.slice(rungs.findIndex((rung) => rung.channel === channel) + 1);
};

/** Takes over a notice that another sender moved off the receipt's rung but did not finish. */
const goOn = async (
  notices: Notices,
  receipt: Receipt,
  record: NoticeRecord,
  now: Instant,
): Promise<NoticeRecord | undefined> => {
  const { noticeId, kind, state, channel, fallback } = record;
  const rungs = fallback?.rungs ?? [];
  const isOnLaterRung = channel !== receipt.channel && rungs.some((rung) => rung.channel === channel);
  if (state !== "sending" || !isOnLaterRung) return undefined;
  const seen = claimOf(record);
  if (now < seen) throw new NoticeBeingSent(kind);
  const again = await notices.claimAgain(noticeId, seen, claimUntil(now, rungsFrom(rungs, channel)));
  if (!again?.isDone) throw new NoticeBeingSent(kind);
  return again.record;
};
