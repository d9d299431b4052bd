import type { Clock, Instant } from "../clock.ts";
import { maskPhone } from "../people/phone.ts";
import { claimUntil, NoticeBeingSent } from "./claim.ts";
import { type Codes, codeBudgetSpent } from "./codes.ts";
import type { Channel, Notice } from "./notice.ts";
import type { NoticeChannel, NoticeRecord, Notices, RefusalClass, SmsMessage, WhatsAppMessage } from "./ports.ts";
import { withCode } from "./verification-notice.ts";

export interface Refused {
  readonly channel: Channel;
  readonly because: RefusalClass | "no-answer" | "code-budget";
  readonly reason: string;
}

/**
 * What became of a notice. `refused` are the channels that did not take it. One that came too late, or was overtaken, would
 * only confuse.
 */
export type SentNotice =
  | { readonly kind: "sent"; readonly channel: Channel; readonly refused: readonly Refused[] }
  | { readonly kind: "not-reached"; readonly refused: readonly Refused[] }
  | { readonly kind: "already-said" }
  | { readonly kind: "too-late" | "overtaken" };

export interface SendNoticeParts {
  readonly notices: Notices;
  readonly whatsapp: NoticeChannel<WhatsAppMessage>;
  readonly sms: NoticeChannel<SmsMessage>;
  /** Who says codes has them; to all other senders a notice with a code is a fault. */
  readonly codes?: Codes;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Says a notice once. It is recorded as `sending` before a channel is asked, and as `sent` after: whoever comes with the
 * same notice finds the record. A sender that died in between leaves `sending` behind; who finds it waits until its claim
 * is over and sends the notice again, unless a WhatsApp receipt has said meanwhile that it had left. So no notice is lost, and only a crash
 * between an SMS and its record can say something twice.
 *
 * Throws when a channel is in trouble that passes, and when somebody else is sending it just now: the queue tries again.
 */
export const sendNotice =
  (parts: SendNoticeParts) =>
  async (notice: Notice): Promise<SentNotice> => {
    const { notices, whatsapp, sms, clock } = parts;
    if (notice.usefulUntil !== undefined && notice.usefulUntil <= clock()) return { kind: "too-late" };
    const claimed = await claim(parts, notice);
    if (claimed === undefined) return { kind: "already-said" };

    const { noticeId, to } = notice;
    const reveal = revealerOf(parts, notice);
    const refused: Refused[] = [];

    if (claimed === "whatsapp") {
      const outcome = await orNoAnswer(
        notice,
        whatsapp.send({ ...withParameters(notice.whatsapp, reveal), noticeId, to }),
      );
      if (outcome.kind === "accepted") {
        await notices.markSent(noticeId, { channel: "whatsapp", providerId: outcome.providerId, at: clock() });
        return { kind: "sent", channel: "whatsapp", refused };
      }
      refused.push({ channel: "whatsapp", because: outcome.because, reason: outcome.reason });
    }

    if (notice.sms === undefined) {
      await notices.markFailed(noticeId, { channel: "whatsapp", reason: refused[0]?.reason ?? "", at: clock() });
      return { kind: "not-reached", refused };
    }
    const outcome = (await isPaidFor(parts, notice))
      ? await sms.send({ noticeId, to, text: reveal(notice.sms) })
      : ({ kind: "refused", because: "code-budget", reason: codeBudgetSpent } as const);
    const reason = refused[0]?.reason;
    if (outcome.kind === "accepted") {
      const { providerId } = outcome;
      await notices.markSent(noticeId, {
        channel: "sms",
        providerId,
        at: clock(),
        ...(reason !== undefined && { reason }),
      });
      return { kind: "sent", channel: "sms", refused };
    }
    await notices.markFailed(noticeId, { channel: "sms", reason: outcome.reason, at: clock() });
    return {
      kind: "not-reached",
      refused: [...refused, { channel: "sms", because: outcome.because, reason: outcome.reason }],
    };
  };

/** Puts the code of a notice into its words. */
const revealerOf = (
  { codes }: Pick<SendNoticeParts, "codes">,
  { verificationId, kind }: Notice,
): ((text: string) => string) => {
  if (verificationId === undefined) return (text) => text;
  if (codes === undefined) throw new Error(`this sender knows no codes, and was given a ${kind}`);
  const code = codes.codeOf(verificationId);
  return (text) => withCode(text, code);
};

/** An SMS with a code may be what somebody asks for who only wants us to pay; all others have their reason in the office. */
const isPaidFor = async ({ codes }: Pick<SendNoticeParts, "codes">, { verificationId }: Notice): Promise<boolean> =>
  verificationId === undefined || (await codes?.mayGoBySms(verificationId)) === true;

const withParameters = (message: Notice["whatsapp"], reveal: (text: string) => string): Notice["whatsapp"] =>
  "text" in message ? message : { ...message, parameters: message.parameters.map(reveal) };

/** The channel to go on with, or undefined when the notice has been said. */
const claim = async (
  { notices, clock, pause }: Pick<SendNoticeParts, "notices" | "clock" | "pause">,
  notice: Notice,
): Promise<Channel | undefined> => {
  const record = firstRecord(notice, clock());
  const known = await notices.begin(record);
  if (known === undefined) return record.channel;
  if (known.state !== "sending") return undefined;

  await pause(Math.max(0, Date.parse(claimOf(known)) - Date.parse(clock())));
  const found = await notices.find(notice.noticeId);
  if (found?.state !== "sending") return undefined;
  const now = clock();
  const isOurs = claimOf(found) <= now && (await notices.claimAgain(found.noticeId, claimOf(found), claimUntil(now)));
  if (!isOurs) throw new NoticeBeingSent(notice.kind);
  return found.channel;
};

const claimOf = ({ claimedUntil, beganAt }: NoticeRecord): Instant => claimedUntil ?? beganAt;

const firstRecord = (notice: Notice, now: Instant): NoticeRecord => {
  const { noticeId, kind, officeId, to, sms, verificationId, usefulUntil, whatsapp } = notice;
  const channel = notice.channels[0] ?? "sms";
  return {
    noticeId,
    kind,
    officeId,
    language: whatsapp.language,
    maskedPhone: maskPhone(to),
    channel,
    state: "sending",
    beganAt: now,
    claimedUntil: claimUntil(now),
    ...(channel === "whatsapp" &&
      sms !== undefined && {
        fallback: {
          phone: to,
          text: sms,
          ...(verificationId !== undefined && { verificationId }),
          ...(usefulUntil !== undefined && { usefulUntil }),
        },
      }),
  };
};

/** Who waits for a code at the screen is not made to wait for WhatsApp's trouble to pass: the code goes by SMS at once. */
const orNoAnswer = async <Outcome>(
  { verificationId }: Notice,
  sending: Promise<Outcome>,
): Promise<Outcome | { readonly kind: "refused"; readonly because: "no-answer"; readonly reason: string }> => {
  try {
    return await sending;
  } catch (fault) {
    if (verificationId === undefined) throw fault;
    return { kind: "refused", because: "no-answer", reason: fault instanceof Error ? fault.name : "fault" };
  }
};
