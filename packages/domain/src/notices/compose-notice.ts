import type { Contact } from "../people/contact.ts";
import type { MessageTemplate } from "../services/message-template.ts";
import { fillPlaceholders, placeholdersIn, type Values, valueFor } from "../services/placeholders.ts";
import { toGsm7, withPlainPunctuation } from "./gsm7.ts";
import { type Ladder, ladderFor } from "./ladder.ts";
import type { Notice, NoticeKind, TemplateNotice } from "./notice.ts";

/** What the notice is about: `about` and `round` make the notice's id, `PKU-26-000123.ready.1`. */
export interface Subject {
  readonly kind: NoticeKind;
  readonly template: MessageTemplate;
  readonly about: string;
  readonly round: string | number;
  readonly officeId: string;
  readonly contact: Contact;
}

/**
 * Makes a notice from a template. Each value is one line of plain characters; in an SMS only letters of its alphabet.
 */
export const composeNotice = (
  { kind, template, about, round, officeId, contact }: Subject,
  values: Values,
  more: Pick<Notice, "verificationId" | "usefulUntil"> & { readonly ladder?: Ladder } = {},
): TemplateNotice => {
  const { language } = contact;
  const { name: templateName, category, whatsapp, sms } = template;
  const lines = Object.entries(values).map(
    ([name, value]) => [name, withPlainPunctuation(value).replace(/\s+/g, " ").trim()] as const,
  );
  const shown = Object.fromEntries(lines);
  const plain = Object.fromEntries(lines.map(([name, line]) => [name, toGsm7(line)]));
  return {
    noticeId: `${about}.${kind}.${round}`,
    kind,
    officeId,
    to: contact.phone,
    language,
    ladder: ladderFor(contact.channels),
    words: {
      whatsapp: {
        template: templateName,
        category,
        language,
        parameters: placeholdersIn(whatsapp[language]).map((name) => valueFor(shown, name)),
      },
      sms: { text: fillPlaceholders(sms[language], plain) },
    },
    ...more,
  };
};
