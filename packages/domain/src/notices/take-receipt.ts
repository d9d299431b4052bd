import type { Clock } from "../clock.ts";
import { claimUntil, NoticeBeingSent } from "./claim.ts";
import { type Codes, codeBudgetSpent } from "./codes.ts";
import type { NoticeKind } from "./notice.ts";
import type { Fallback, NoticeChannel, NoticeRecord, Notices, Receipt, SmsMessage } from "./ports.ts";
import { withCode } from "./verification-notice.ts";

/** What a receipt did. */
export type TakenReceipt =
  | { readonly kind: "moved" | "old-news" }
  | { readonly kind: "said-by-sms"; readonly about: NoticeKind; readonly reason: string }
  | { readonly kind: "not-reached"; readonly about: NoticeKind; readonly reason: string };

/**
 * Takes what WhatsApp reports about a notice. A failure is answered with the SMS that was kept for it, once; if that
 * dies half-way the same receipt goes on with it when it comes again, and WhatsApp repeats it until it is answered.
 *
 * The words were kept and are not made anew: they are what was to be said at that time, and the booking or application
 * may have moved on. Only a verification's code is put in anew, because it is kept nowhere.
 * Throws when the SMS is in trouble that passes or somebody else is sending it just now.
 */
export const takeReceipt =
  ({
    notices,
    sms,
    codes,
    clock,
  }: {
    readonly notices: Notices;
    readonly sms: NoticeChannel<SmsMessage>;
    readonly codes: Codes;
    readonly clock: Clock;
  }) =>
  async (receipt: Receipt): Promise<TakenReceipt> => {
    const { status } = receipt;
    if (status !== "failed") {
      // Nearly every `sent` is old news; to read that costs a tenth of a write that is refused.
      if (status === "sent" && (await notices.find(receipt.noticeId))?.state !== "sending") return { kind: "old-news" };
      return { kind: (await notices.advance({ ...receipt, status })) ? "moved" : "old-news" };
    }

    const now = clock();
    const record = await claimForSms(notices, receipt, now);
    if (record === undefined) return { kind: "old-news" };
    const { noticeId, kind: about, fallback } = record;
    if (fallback === undefined) {
      const reason = receipt.reason ?? "";
      await notices.markFailed(noticeId, { channel: "whatsapp", reason, at: now });
      return { kind: "not-reached", about, reason };
    }
    if (fallback.usefulUntil !== undefined && fallback.usefulUntil <= now) {
      await notices.markFailed(noticeId, { channel: "sms", reason: "too-late", at: now });
      return { kind: "not-reached", about, reason: "too-late" };
    }
    const { phone, verificationId } = fallback;
    if (verificationId !== undefined && !(await codes.mayGoBySms(verificationId))) {
      await notices.markFailed(noticeId, { channel: "sms", reason: codeBudgetSpent, at: now });
      return { kind: "not-reached", about, reason: codeBudgetSpent };
    }
    const outcome = await sms.send({ noticeId, to: phone, text: textOf(fallback, codes) });
    if (outcome.kind === "accepted") {
      await notices.markSent(noticeId, { channel: "sms", providerId: outcome.providerId, at: clock() });
      return { kind: "said-by-sms", about, reason: receipt.reason ?? "" };
    }
    await notices.markFailed(noticeId, { channel: "sms", reason: outcome.reason, at: clock() });
    return { kind: "not-reached", about, reason: outcome.reason };
  };

const textOf = ({ text, verificationId }: Fallback, codes: Codes): string =>
  verificationId === undefined ? text : withCode(text, codes.codeOf(verificationId));

/** The record once it is ours to send by SMS; undefined when there is nothing to send. */
const claimForSms = async (notices: Notices, receipt: Receipt, now: string): Promise<NoticeRecord | undefined> => {
  const claimedUntil = claimUntil(now);
  const turned = await notices.turnToSms(receipt, claimedUntil);
  if (turned === undefined || turned.isClaimed) return turned?.record;
  const { record } = turned;
  if (record.channel !== "sms" || record.state !== "sending" || record.fallback === undefined) return undefined;
  const seen = record.claimedUntil ?? record.beganAt;
  if (now < seen || !(await notices.claimAgain(record.noticeId, seen, claimedUntil))) {
    throw new NoticeBeingSent(record.kind);
  }
  return record;
};
