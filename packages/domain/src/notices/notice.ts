import type { Instant } from "../clock.ts";
import type { Language, PlainText, TemplateMessage, Words } from "./channels.ts";
import type { Ladder } from "./ladder.ts";

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

/** Said in answer to what a phone sent us: WhatsApp takes any words then. */
const answerKinds = ["phone-proven", "proof-undone", "message-unasked"] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Said to the supervisors of an office about one of its deadlines. */
const alertKinds = ["deadline-at-risk", "deadline-breached"] as const;
export type AlertKind = (typeof alertKinds)[number];

export const noticeKinds = [...templateKinds, ...answerKinds, ...alertKinds] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** One thing to be said once, in words. */
export interface Notice {
  /** Made from what happened, so that a fact that comes twice makes the same notice twice. */
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly officeId: string;
  /** A phone in E.164; of an alert the office whose supervisors are told. */
  readonly to: string;
  /** Of the words; an alert has both. */
  readonly language: Language;
  readonly ladder: Ladder;
  /** For each channel of the ladder. */
  readonly words: Words;
  /** The words have a place for the code of this verification; it is put in when they leave and is stored nowhere. */
  readonly verificationId?: string;
  /** After this instant the words would only confuse, and are not sent any more. */
  readonly usefulUntil?: Instant;
}

/** A notice of the office's own accord: both channels to phones have their words. */
export type TemplateNotice = Notice & {
  readonly words: { readonly whatsapp: TemplateMessage; readonly sms: PlainText };
};
