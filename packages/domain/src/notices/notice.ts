import type { Language } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import type { PlainText, TemplateMessage, Words } from "./channels.ts";
import type { Ladder } from "./ladder.ts";

/** Said in answer to what a phone sent us: WhatsApp takes any words then, and an SMS nobody asked for. */
export type AnswerKind = "phone-proven" | "proof-undone" | "message-unasked";

/** Said to the supervisors of an office about one of its deadlines. */
export type AlertKind = "deadline-at-risk" | "deadline-breached";

/** A code, an answer, an alert, or one of the messages of a service (`services/<service>/messages.ts`). */
export type NoticeKind = string;

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
  /** The words have a placeholder for the code of this verification; the code is put in when they leave, and is stored nowhere. */
  readonly verificationId?: string;
  /** After this instant the words would only confuse, and are not sent any more. */
  readonly usefulUntil?: Instant;
}

/** A notice of the office's own accord: both channels to phones have their words. */
export type TemplateNotice = Notice & {
  readonly words: { readonly whatsapp: TemplateMessage; readonly sms: PlainText };
};
