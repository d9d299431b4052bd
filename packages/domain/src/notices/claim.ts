import type { Instant } from "../clock.ts";

/**
 * How long a sender has a notice for itself: WhatsApp is given 10 s to answer, and SMS after it about 8. A sender that is
 * held up for longer may find the notice taken over, and then it is said twice rather than not at all.
 */
const claimSeconds = 20;

export const claimUntil = (now: Instant): Instant => new Date(Date.parse(now) + claimSeconds * 1000).toISOString();

/** Somebody else may be sending this very notice; thrown so that it is looked at again when the claim is over. */
export class NoticeBeingSent extends Error {
  override readonly name = "NoticeBeingSent";

  constructor(kind: string) {
    super(`a notice (${kind}) is being sent by somebody else`);
  }
}
