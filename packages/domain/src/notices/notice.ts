import type { Instant } from "../clock.ts";

/** Said by the office of its own accord: by template on WhatsApp, by SMS where that fails. */
const templateKinds = [
  "verification-code",
  "booking-confirmed",
  "booking-rescheduled",
  "booking-cancelled",
  "person-released",
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
export type TemplateKind = (typeof templateKinds)[number];

/** Said in answer to what a phone sent us: WhatsApp takes any words then, and an SMS nobody asked for. */
const answerKinds = ["phone-proven", "proof-undone", "message-unasked"] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const noticeKinds = [...templateKinds, ...answerKinds] as const;
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

/** Words that WhatsApp takes as they are, within a day of what the person sent. */
export interface TextMessage {
  readonly language: Language;
  readonly text: string;
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
  readonly whatsapp: TemplateMessage | TextMessage;
  /** Missing in an answer: who wrote by WhatsApp is answered there or not at all. */
  readonly sms?: string;
  /** The words have a place for the code of this verification; it is put in when they leave and is stored nowhere. */
  readonly verificationId?: string;
  /** After this instant the words would only confuse, and are not sent any more. */
  readonly usefulUntil?: Instant;
}

/** A notice of the office's own accord: both channels have their words. */
export type TemplateNotice = Notice & { readonly whatsapp: TemplateMessage; readonly sms: string };
