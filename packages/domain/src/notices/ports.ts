import type { Language } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import type { Channel, Words } from "./channels.ts";
import type { DeliveryState, ReceiptStatus } from "./delivery.ts";
import type { Rung } from "./ladder.ts";
import type { NoticeKind } from "./notice.ts";

/** What is needed to continue a notice on the next rung; kept only while that may happen. */
export interface Fallback {
  readonly to: string;
  /**
   * While a rung is being tried: that one and those after it. Otherwise: those after the one that took the message.
   */
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
  /** What counts as said with it. */
  readonly covers?: readonly string[];
  /** Missing if the notice goes to no phone. */
  readonly maskedPhone?: string;
  /** The channel of its present rung. */
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly beganAt: Instant;
  /** While it is `sending`: before this instant nobody else sends it. */
  readonly claimedUntil?: Instant;
  readonly providerId?: string;
  readonly fallback?: Fallback;
  /** Why the previous rung, or the last one, failed. */
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
  /** What is still kept; missing when the message can no longer fail. */
  readonly fallback?: Fallback;
  readonly reason?: string;
  readonly at: Instant;
}

/** The record after a change, made by this call or not. */
export interface Changed {
  readonly isDone: boolean;
  readonly record: NoticeRecord;
}

/**
 * The stored notices, by their ids. They make sure that each notice is sent once, on every channel. Each change has a
 * condition, so any number of senders may try at once. For an unknown notice nothing is answered.
 */
export interface Notices {
  /** Records a notice that nobody has begun. Otherwise changes nothing and answers the stored record. */
  begin(record: NoticeRecord): Promise<NoticeRecord | undefined>;
  /**
   * Claims a notice that is `sending`, if the claim is still the one that was read; not done when somebody else was
   * faster.
   */
  claimAgain(noticeId: string, seen: Instant, claimedUntil: Instant): Promise<Changed | undefined>;
  /**
   * Notes that a channel took a notice that is `sending` on a rung that was tried; changes nothing when a receipt has
   * said so before.
   */
  markSent(noticeId: string, taken: Taken): Promise<void>;
  /** Notes that a notice which is `sending` was refused for good; the record forgets the phone. */
  markFailed(noticeId: string, failed: { channel: Channel; reason: string; at: Instant }): Promise<void>;
  /** `eventually` allows an older state, at half the price. */
  find(noticeId: string, how?: { readonly eventually?: boolean }): Promise<NoticeRecord | undefined>;
  /**
   * Moves a notice on the receipt's channel forward, by `statesBefore`; a delivered one forgets the phone. False when
   * nothing changes.
   */
  advance(receipt: Receipt & { readonly status: "sent" | "delivered" | "read" }): Promise<boolean>;
  /**
   * Moves a notice off the rung whose message failed, by `statesBefore`, and only for the message that was sent last.
   * It goes to the next rung, claimed; if none is left, to `failed`, and the record forgets the phone.
   */
  leaveRung(
    receipt: Receipt,
    next: { readonly channel: Channel; readonly claimedUntil: Instant } | undefined,
  ): Promise<Changed | undefined>;
}
