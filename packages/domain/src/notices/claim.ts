import type { Instant } from "../clock.ts";
import type { Channel } from "./channels.ts";
import type { Rung } from "./ladder.ts";
import type { NoticeRecord } from "./ports.ts";

/**
 * How long the adapters of the channels wait at most: WhatsApp ten seconds in all, SNS twice four (packages/notice-channels).
 */
const answersWithinSeconds: Readonly<Record<Channel, number>> = { whatsapp: 10, sms: 8, topic: 8 };

/** For the table, and for leave to pay. */
const besideSeconds = 2;

/**
 * Until when a sender that sets out now on these rungs has the notice for itself. One that is held up for longer may find the
 * notice taken over, and then it is said twice rather than not at all.
 */
export const claimUntil = (now: Instant, rungs: readonly Rung[]): Instant => {
  const seconds = rungs.reduce((sum, { channel }) => sum + answersWithinSeconds[channel], besideSeconds);
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
};

/** Until when somebody has the notice. */
export const claimOf = ({ claimedUntil, beganAt }: NoticeRecord): Instant => claimedUntil ?? beganAt;

/** Somebody else may be sending this very notice; thrown so that it is looked at again when the claim is over. */
export class NoticeBeingSent extends Error {
  override readonly name = "NoticeBeingSent";

  constructor(kind: string) {
    super(`a notice (${kind}) is being sent by somebody else`);
  }
}
