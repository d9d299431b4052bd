import type { Language } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import type { PlainText, TemplateMessage, Words } from "./channels.ts";
import type { Ladder } from "./ladder.ts";

/** Answers to a phone's message: WhatsApp takes any text then, and nobody asked for an SMS. */
export type AnswerKind = "phone-proven" | "proof-undone" | "message-unasked";

/** Alerts to the supervisors of an office about one of its deadlines. */
export const alertKinds = [
  "deadline-at-risk",
  "deadline-breached",
  "deadline-still-missed",
  "promise-moved-again",
  "deadline-raised",
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** A code, an answer, an alert, or one of the messages of a service (`services/<service>/messages.ts`). */
export type NoticeKind = string;

/** One thing that is sent once. */
export interface Notice {
  /** Made from what happened: when a fact comes twice, the notice is the same. */
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly officeId: string;
  /** A phone in E.164; for an alert, the office whose supervisors are told. */
  readonly to: string;
  /** The language of the words; an alert has both. */
  readonly language: Language;
  readonly ladder: Ladder;
  /** For each channel of the ladder. */
  readonly words: Words;
  /** The words have a placeholder for the code of this verification; the code is put in when they leave, and is stored nowhere. */
  readonly verificationId?: string;
  /** What else counts as said once this is; kept with the record. */
  readonly covers?: readonly string[];
  /** After this instant the notice would only confuse, and is not sent any more. */
  readonly usefulUntil?: Instant;
}

/** A notice that is no answer: it has words for both channels to phones. */
export type TemplateNotice = Notice & {
  readonly words: { readonly whatsapp: TemplateMessage; readonly sms: PlainText };
};
