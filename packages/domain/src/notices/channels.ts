import type { Bilingual, Language } from "../bilingual.ts";

/** A WhatsApp template with what stands for its placeholders, in their order. */
export interface TemplateMessage {
  readonly template: string;
  readonly category: "utility" | "authentication";
  readonly language: Language;
  readonly parameters: readonly string[];
}

/** Words as they are. WhatsApp takes them within a day of what the person sent, SMS in its own alphabet. */
export interface PlainText {
  readonly text: string;
}

/** What a topic hands to all who subscribed, in both languages, without a word about the applicant. */
export interface TopicText {
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** Every way to people, with what is said on it. A new channel is a line here, a rung (ladder.ts) and an adapter. */
export interface ChannelWords {
  readonly whatsapp: TemplateMessage | PlainText;
  readonly sms: PlainText;
  readonly topic: TopicText;
}
export type Channel = keyof ChannelWords;

/** The same thing in the words of each channel that may be asked to say it. */
export type Words = { readonly [Name in Channel]?: ChannelWords[Name] };

export type MessageOn<Name extends Channel> = ChannelWords[Name] & {
  /** Comes back with every receipt. */
  readonly noticeId: string;
  /** A phone in E.164; on the topic the office whose supervisors have subscribed. */
  readonly to: string;
};

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
 * the other side). Sending twice is telling twice.
 */
export interface NoticeChannel<Name extends Channel> {
  send(message: MessageOn<Name>): Promise<SendOutcome>;
}

/** The channels that a function may use. */
export type Channels = { readonly [Name in Channel]?: NoticeChannel<Name> };
