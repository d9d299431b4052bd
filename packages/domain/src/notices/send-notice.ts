import type { Instant } from "../clock.ts";
import { maskPhone, readPhone } from "../people/phone.ts";
import type { Channel } from "./channels.ts";
import { claimOf, claimUntil, NoticeBeingSent } from "./claim.ts";
import { rungsFrom } from "./ladder.ts";
import type { Notice } from "./notice.ts";
import type { NoticeRecord } from "./ports.ts";
import { fallbackOn, type LadderParts, type Walked, walkLadder } from "./walk-ladder.ts";

/** What became of a notice. One that came too late, or was overtaken, would only confuse. */
export type SentNotice = Walked | { readonly kind: "already-said" } | { readonly kind: "too-late" | "overtaken" };

export interface SendNoticeParts extends LadderParts {
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Says a notice once. It is recorded as `sending` before a channel is asked, and as `sent` after: whoever comes with the
 * same notice finds the record. A sender that died in between leaves `sending` behind; who finds it waits until its claim
 * is over and sends the notice again, unless a receipt has said meanwhile that it had left. So no notice is lost, and only a
 * crash between a channel without receipts and the record can say something twice. The other order would lose the notice
 * then, and a lost notice is a lost passport or a late one.
 *
 * Throws when a channel is in trouble that its rung does not give up on, and when somebody else is sending it just now: the
 * queue tries again.
 */
export const sendNotice = (parts: SendNoticeParts) => {
  const walk = walkLadder(parts);
  return async (notice: Notice): Promise<SentNotice> => {
    const { ladder, usefulUntil } = notice;
    if (usefulUntil !== undefined && usefulUntil <= parts.clock()) return { kind: "too-late" };
    const channel = await claim(parts, notice);
    return channel === undefined ? { kind: "already-said" } : walk({ ...notice, rungs: rungsFrom(ladder, channel) });
  };
};

/** The channel to go on with, or undefined when the notice has been said. */
const claim = async (
  { notices, clock, pause }: Pick<SendNoticeParts, "notices" | "clock" | "pause">,
  notice: Notice,
): Promise<Channel | undefined> => {
  const record = firstRecord(notice, clock());
  const known = await notices.begin(record);
  if (known === undefined) return record.channel;
  if (known.state !== "sending") return undefined;

  const seen = claimOf(known);
  await pause(Math.max(0, Date.parse(seen) - Date.parse(clock())));
  const again = await notices.claimAgain(
    notice.noticeId,
    seen,
    claimUntil(clock(), rungsFrom(notice.ladder, known.channel)),
  );
  if (again?.isDone) return again.record.channel;
  if (again?.record.state === "sending") throw new NoticeBeingSent(notice.kind);
  return undefined;
};

const firstRecord = (notice: Notice, now: Instant): NoticeRecord => {
  const { noticeId, kind, officeId, language, to, ladder } = notice;
  const [first, ...others] = ladder;
  const fallback = first.waitsFor === "receipt" ? fallbackOn(notice, others) : undefined;
  const phone = readPhone(to);
  return {
    noticeId,
    kind,
    officeId,
    language,
    ...(phone !== undefined && { maskedPhone: maskPhone(phone) }),
    channel: first.channel,
    state: "sending",
    beganAt: now,
    claimedUntil: claimUntil(now, ladder),
    ...(fallback !== undefined && { fallback }),
  };
};
