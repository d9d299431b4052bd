import type { Instant } from "../clock.ts";

export const noticeKinds = [
  "verification-code",
  "booking-confirmed",
  "booking-rescheduled",
  "booking-cancelled",
  "visit-reminder",
  "documents-incomplete",
  "promised-date",
  "ready",
  "pick-up-reminder",
  "handed-over",
  "late-apology",
  "suspended",
  "rejected",
  "withdrawn",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export type Language = "id" | "en";
export type Channel = "whatsapp" | "sms";

/** A WhatsApp template with what stands in its places, in their order. */
export interface TemplateMessage {
  readonly template: string;
  readonly category: "utility" | "authentication";
  readonly language: Language;
  readonly parameters: readonly string[];
}

/** One thing to be said to one phone, in words. */
export interface Notice {
  /** Made from what happened, so that a fact that comes twice makes the same notice twice. */
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly officeId: string;
  /** E.164 */
  readonly to: string;
  /** In the order in which they are tried. */
  readonly channels: readonly Channel[];
  readonly whatsapp: TemplateMessage;
  readonly sms: string;
  /** The words have a place for the code of this verification; it is put in when they leave and is stored nowhere. */
  readonly verificationId?: string;
  /** After this instant the words would only confuse, and are not sent any more. */
  readonly usefulUntil?: Instant;
}
