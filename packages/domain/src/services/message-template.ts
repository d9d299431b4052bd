import type { Bilingual } from "../bilingual.ts";

/**
 * A message before its values are known. Placeholders are written by name, `{name}` (`message-placeholders.ts` has the names);
 * WhatsApp numbers them in the order in which they first appear. Meta accepts no WhatsApp text that begins or ends with one.
 */
export interface MessageTemplate {
  /** The name by which Meta knows the WhatsApp template, in both languages. A new wording gets a new name. */
  readonly name: string;
  readonly category: "utility" | "authentication";
  readonly whatsapp: Bilingual;
  /** A small line under the WhatsApp text. */
  readonly footer?: Bilingual;
  readonly sms: Bilingual;
}

/** All that one service says. */
export interface Messages {
  readonly serviceId: string;
  /** By the reason for them: SIP's own reasons (`said-always.ts`), and what the service's steps tell. */
  readonly templates: Readonly<Record<string, MessageTemplate>>;
}
