import type { Language } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import type { Channel, Words } from "./channels.ts";
import type { DeliveryState, ReceiptStatus } from "./delivery.ts";
import type { Rung } from "./ladder.ts";
import type { NoticeKind } from "./notice.ts";

/** What it takes to go on with a notice when its rung gives it up; kept only as long as that may happen. */
export interface Fallback {
  readonly to: string;
  /** While a rung of them is being tried, that one and those after it; otherwise those after the one that took the message. */
  readonly rungs: readonly Rung[];
  readonly words: Words;
  readonly verificationId?: string;
  readonly usefulUntil?: Instant;
}

/** What is remembered of a notice. */
export interface NoticeRecord {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly officeId: string;
  readonly language: Language;
  /** Missing where it is said to no phone. */
  readonly maskedPhone?: string;
  /** Of the rung that it is on. */
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly beganAt: Instant;
  /** While it is `sending`: nobody else sends it before this instant. */
  readonly claimedUntil?: Instant;
  readonly providerId?: string;
  readonly fallback?: Fallback;
  /** Why the rung before, or the last one, gave it up. */
  readonly reason?: string;
}

export interface Receipt {
  readonly noticeId: string;
  /** The channel that reports it. */
  readonly channel: Channel;
  readonly status: ReceiptStatus;
  /** The channel's own id of the message. */
  readonly providerId: string;
  readonly at: Instant;
  /** A code, with `failed`. */
  readonly reason?: string;
}

/** A message that a channel took. */
export interface Taken {
  readonly channel: Channel;
  /** The channels that were tried one after the other, this one the last. */
  readonly tried: readonly Channel[];
  readonly providerId: string;
  /** What goes on being kept; missing when nothing can give the message up any more. */
  readonly fallback?: Fallback;
  readonly reason?: string;
  readonly at: Instant;
}

/** The record as it is after a change, whether this call changed it or not. */
export interface Changed {
  readonly isDone: boolean;
  readonly record: NoticeRecord;
}

/**
 * The memory of notices, by their ids: what makes each of them be said once, whatever it is and on whichever channel. Every
 * change is conditional, so that any number of senders may try at once; none is answered for a notice that nobody knows.
 */
export interface Notices {
  /** Records a notice that nobody has begun; otherwise changes nothing and answers the record that is there. */
  begin(record: NoticeRecord): Promise<NoticeRecord | undefined>;
  /** Claims one that is `sending` under the claim that was seen; not done when somebody else was faster. */
  claimAgain(noticeId: string, seen: Instant, claimedUntil: Instant): Promise<Changed | undefined>;
  /** One that is `sending` on a rung that was tried is with a channel; nothing happens when a receipt has said so before. */
  markSent(noticeId: string, taken: Taken): Promise<void>;
  /** One that is `sending` was refused for good; the record forgets the phone. */
  markFailed(noticeId: string, failed: { channel: Channel; reason: string; at: Instant }): Promise<void>;
  /** `eventually`: as it was a moment ago will do, at half the price. */
  find(noticeId: string, how?: { readonly eventually?: boolean }): Promise<NoticeRecord | undefined>;
  /** Moves a notice on the receipt's channel forward by `statesBefore`; a delivered one forgets the phone. False when it stays as it is. */
  advance(receipt: Receipt & { readonly status: "sent" | "delivered" | "read" }): Promise<boolean>;
  /**
   * Takes a notice off the rung whose message is reported as failed, by `statesBefore` and only for the message that was sent
   * last: onto the next rung, claimed, or, where none is left, to `failed`, and the record forgets the phone.
   */
  leaveRung(
    receipt: Receipt,
    next: { readonly channel: Channel; readonly claimedUntil: Instant } | undefined,
  ): Promise<Changed | undefined>;
}
