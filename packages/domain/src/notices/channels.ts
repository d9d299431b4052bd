import type { Bilingual, Language } from "../bilingual.ts";
import type { AlertLevel } from "../staff-roles.ts";

/** A WhatsApp template with the values of its placeholders, in their order. */
export interface TemplateMessage {
  readonly template: string;
  readonly category: "utility" | "authentication";
  readonly language: Language;
  readonly parameters: readonly string[];
}

/** A plain text. WhatsApp takes it within a day after the person's own message; SMS takes its own alphabet. */
export interface PlainText {
  readonly text: string;
}

/** What a topic sends to all subscribers of a level, in both languages, and nothing about the applicant. */
export interface TopicText {
  readonly level: AlertLevel;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/**
 * All channels to people, with what is sent on each. A new channel is a line here, a rung (ladder.ts) and an adapter.
 */
export interface ChannelWords {
  readonly whatsapp: TemplateMessage | PlainText;
  readonly sms: PlainText;
  readonly topic: TopicText;
}
export type Channel = keyof ChannelWords;

/** The same content for each channel that may send it. */
export type Words = { readonly [Name in Channel]?: ChannelWords[Name] };

export type MessageOn<Name extends Channel> = ChannelWords[Name] & {
  /** Each receipt brings it back. */
  readonly noticeId: string;
  /** A phone in E.164; for the topic, the office whose supervisors have subscribed. */
  readonly to: string;
};

/**
 * Why a channel will never take a message: it cannot reach this recipient, or the template or our account is wrong. The
 * last two concern everybody, so operators must act.
 */
export type RefusalClass = "recipient" | "template" | "account";

export type SendOutcome =
  | { readonly kind: "accepted"; readonly providerId: string }
  /** `reason` is a short code without personal data, e.g. `131026`. */
  | { readonly kind: "refused"; readonly because: RefusalClass; readonly reason: string };

/**
 * Sends messages to people and answers what became of them. Throws faults that may pass by themselves (no answer, too
 * many at once, trouble on the other side). What is sent twice arrives twice.
 */
export interface NoticeChannel<Name extends Channel> {
  send(message: MessageOn<Name>): Promise<SendOutcome>;
}

/** The channels that a function may use. */
export type Channels = { readonly [Name in Channel]?: NoticeChannel<Name> };
