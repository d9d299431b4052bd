import { secondsAfter } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import type { Channel } from "./channels.ts";
import type { Rung } from "./ladder.ts";
import type { NoticeRecord } from "./ports.ts";

/**
 * How long the channels' adapters wait at most: WhatsApp ten seconds in all, SNS two times four
 * (packages/notice-channels).
 */
const answersWithinSeconds: Readonly<Record<Channel, number>> = { whatsapp: 10, sms: 8, topic: 8 };

/** For the table, and to ask the budget. */
const besideSeconds = 2;

/**
 * Until when a sender that begins now has the notice for itself, for these rungs. If it takes longer, another sender
 * may take the notice over: then it is sent twice, which is better than not at all.
 */
export const claimUntil = (now: Instant, rungs: readonly Rung[]): Instant => {
  const seconds = rungs.reduce((sum, { channel }) => sum + answersWithinSeconds[channel], besideSeconds);
  return secondsAfter(now, seconds);
};

/** Until when the present sender has the notice. */
export const claimOf = ({ claimedUntil, beganAt }: NoticeRecord): Instant => claimedUntil ?? beganAt;

/** Somebody else may be sending this notice now. Thrown so that it comes again when the claim is over. */
export class NoticeBeingSent extends Error {
  override readonly name = "NoticeBeingSent";

  constructor(kind: string) {
    super(`a notice (${kind}) is being sent by somebody else`);
  }
}
