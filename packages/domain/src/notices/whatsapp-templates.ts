import type { Language } from "../bilingual.ts";
import { codeValidMinutes } from "../people/request-verification.ts";
import { messages } from "../services/every-service.ts";
import { fillPlaceholders, numberPlaceholders } from "../services/placeholders.ts";
import { verificationTemplate } from "./verification-template.ts";

export interface WhatsAppTemplate {
  readonly name: string;
  readonly language: Language;
  readonly category: "utility" | "authentication";
  /** With `{{1}}`, `{{2}}`... as Meta wants it. */
  readonly body: string;
  readonly footer?: string;
}

const languages: readonly Language[] = ["id", "en"];

/**
 * All templates in both languages, as operators upload them before the first message and as a phone shows them. Of the
 * authentication template only the name, the minutes and the "copy code" button are uploaded; the text is Meta's.
 */
export const whatsappTemplates: readonly WhatsAppTemplate[] = [
  verificationTemplate,
  ...messages.flatMap(({ templates }) => Object.values(templates)),
].flatMap(({ name, category, whatsapp, footer }) =>
  languages.map((language) => ({
    name,
    language,
    category,
    body: numberPlaceholders(whatsapp[language]),
    ...(footer !== undefined && { footer: fillPlaceholders(footer[language], { minutes: String(codeValidMinutes) }) }),
  })),
);
