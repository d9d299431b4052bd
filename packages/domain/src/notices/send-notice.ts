import type { Instant } from "../clock.ts";
import { maskPhone, readPhone } from "../people/phone.ts";
import type { Channel } from "./channels.ts";
import { claimOf, claimUntil, NoticeBeingSent } from "./claim.ts";
import { rungsFrom } from "./ladder.ts";
import type { Notice } from "./notice.ts";
import type { NoticeRecord } from "./ports.ts";
import { fallbackOn, type LadderParts, type Walked, walkLadder } from "./walk-ladder.ts";

/** What became of a notice. One that is too late, or overtaken, would only confuse. */
export type SentNotice = Walked | { readonly kind: "already-said" } | { readonly kind: "too-late" | "overtaken" };

export interface SendNoticeParts extends LadderParts {
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Sends a notice once. It is recorded as `sending` before a channel is asked, and as `sent` after that, so another
 * sender of the same notice finds the record. A sender that dies in between leaves `sending`. The next sender waits
 * until the claim is over and sends the notice again, unless a receipt has meanwhile shown that it was sent. So no
 * notice is lost, and only a crash between a channel without receipts and the record can send one twice. In the other
 * order such a crash would lose the notice, and a lost notice can mean a lost passport.
 *
 * Throws when a channel has a fault after which no next rung is tried, and when somebody else is sending the notice
 * now: the queue tries again.
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

/** The channel to continue with, or undefined when the notice was sent already. */
const claim = async (
  { notices, clock, pause }: Pick<SendNoticeParts, "notices" | "clock" | "pause">,
  notice: Notice,
): Promise<Channel | undefined> => {
  const record = firstRecord(notice, clock());
  const known = await notices.begin(record);
  if (known === undefined) return record.channel;
  if (known.state !== "sending" || !coversTheSame(known, notice)) return undefined;

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

/** Words that cover other things are another message: it is not said in the name of the first. */
const coversTheSame = (known: NoticeRecord, { covers = [] }: Notice): boolean =>
  (known.covers ?? []).join() === covers.join();

const firstRecord = (notice: Notice, now: Instant): NoticeRecord => {
  const { noticeId, kind, officeId, language, to, ladder, covers } = notice;
  const [first, ...others] = ladder;
  const fallback = first.waitsFor === "receipt" ? fallbackOn(notice, others) : undefined;
  const phone = readPhone(to);
  return {
    noticeId,
    kind,
    officeId,
    language,
    ...(covers !== undefined && { covers }),
    ...(phone !== undefined && { maskedPhone: maskPhone(phone) }),
    channel: first.channel,
    state: "sending",
    beganAt: now,
    claimedUntil: claimUntil(now, ladder),
    ...(fallback !== undefined && { fallback }),
  };
};
