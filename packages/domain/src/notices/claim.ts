import type { Instant } from "../clock.ts";

/**
 * How long a sender has a notice for itself: longer than the functions that send may run (60 s), shorter than the time
 * after which the queue hands a message out again (six times that).
 */
const claimSeconds = 75;

export const claimUntil = (now: Instant): Instant => new Date(Date.parse(now) + claimSeconds * 1000).toISOString();

/** Somebody else may be sending this very notice; thrown so that it is looked at again when the claim is over. */
export class NoticeBeingSent extends Error {
  override readonly name = "NoticeBeingSent";

  constructor(kind: string) {
    super(`a notice (${kind}) is being sent by somebody else`);
  }
}
