import type { Bilingual, Language } from "../bilingual.ts";
import type { About } from "./about.ts";

/**
 * What a message says. Placeholders are written by name, `{name}` (`message-placeholders.ts` has the names); WhatsApp numbers them in the order in which they
 * first appear. A WhatsApp text neither begins nor ends with a place, because Meta accepts no such template.
 */
export interface MessageWords {
  /** Name of the WhatsApp template; the same in both languages. A new wording gets a new name. */
  readonly template: string;
  readonly category: "utility" | "authentication";
  readonly whatsapp: Bilingual;
  /** A small line under the WhatsApp text. */
  readonly footer?: Bilingual;
  readonly sms: Bilingual;
}

/** All that one service says. */
export interface Messages {
  readonly serviceId: string;
  /** By what gives reason for them: SIP's own reasons (`said-always.ts`), and what the service's steps tell. */
  readonly words: Readonly<Record<string, MessageWords>>;
  /** What only this service's words about a booking name, each from what its people come for. */
  readonly bookingValues?: Readonly<Record<string, (abouts: readonly About[], language: Language) => string>>;
}
