import type { Instant } from "../clock.ts";
import type { DeliveryState, ReceiptStatus } from "./delivery.ts";
import type { Channel, Language, NoticeKind, TemplateMessage, TextMessage } from "./notice.ts";

/**
 * Why a channel will never take a message: this recipient cannot be reached on it, the template is wrong, or our account
 * with the channel is. The last two are for operators, as they concern everybody.
 */
export type RefusalClass = "recipient" | "template" | "account";

export type SendOutcome =
  | { readonly kind: "accepted"; readonly providerId: string }
  /** `reason` is a short code without anything personal in it, e.g. `131026`. */
  | { readonly kind: "refused"; readonly because: RefusalClass; readonly reason: string };

/**
 * A way to people. Says what became of a message; throws what may pass by itself (no answer, too much at once, trouble on
 * the other side), so that the queue brings it again.
 */
export interface NoticeChannel<Message> {
  send(message: Message): Promise<SendOutcome>;
}

export type WhatsAppMessage = (TemplateMessage | TextMessage) & {
  /** Comes back with every receipt. */
  readonly noticeId: string;
  /** E.164 */
  readonly to: string;
};

export interface SmsMessage {
  readonly noticeId: string;
  /** E.164 */
  readonly to: string;
  /** In the alphabet of SMS. */
  readonly text: string;
}

/** What it takes to say a notice by SMS when WhatsApp gives it up; kept only as long as that may happen. */
export interface Fallback {
  readonly phone: string;
  readonly text: string;
  readonly verificationId?: string;
  readonly usefulUntil?: Instant;
}

/** What is remembered of a notice. */
export interface NoticeRecord {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly officeId: string;
  readonly language: Language;
  readonly maskedPhone: string;
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly beganAt: Instant;
  /** While it is `sending`: nobody else sends it before this instant. */
  readonly claimedUntil?: Instant;
  readonly providerId?: string;
  readonly fallback?: Fallback;
  /** Why WhatsApp or the last channel gave it up. */
  readonly reason?: string;
}

export interface Receipt {
  readonly noticeId: string;
  readonly status: ReceiptStatus;
  /** The channel's own id of the message. */
  readonly providerId: string;
  readonly at: Instant;
  /** A code, with `failed`. */
  readonly reason?: string;
}

/** The memory of notices, by their ids. Every change is conditional, so that any number of senders may try at once. */
export interface Notices {
  /** Records a notice that nobody has begun; otherwise changes nothing and answers the record that is there. */
  begin(record: NoticeRecord): Promise<NoticeRecord | undefined>;
  /** Claims one that is `sending` under the claim that was seen; false when somebody else was faster. */
  claimAgain(noticeId: string, seen: Instant, claimedUntil: Instant): Promise<boolean>;
  /** One that is `sending` was taken by the channel; nothing happens when a receipt has said so before. */
  markSent(
    noticeId: string,
    sent: { channel: Channel; providerId: string; reason?: string; at: Instant },
  ): Promise<void>;
  /** One that is `sending` was refused for good; the record forgets the phone. */
  markFailed(noticeId: string, failed: { channel: Channel; reason: string; at: Instant }): Promise<void>;
  find(noticeId: string): Promise<NoticeRecord | undefined>;
  /** Moves a notice on WhatsApp forward by `statesBefore`; a delivered one forgets the phone. False when it stays as it is. */
  advance(receipt: Receipt & { readonly status: "sent" | "delivered" | "read" }): Promise<boolean>;
  /**
   * Claims for SMS what WhatsApp has given up, by `statesBefore` and only for the message that was sent last. Answers the
   * record as it is after that, whether this call changed it or not, and undefined for a notice that nobody knows.
   */
  turnToSms(
    receipt: Receipt,
    claimedUntil: Instant,
  ): Promise<{ readonly isClaimed: boolean; readonly record: NoticeRecord } | undefined>;
}
