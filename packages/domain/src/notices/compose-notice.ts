import type { Contact } from "../people/contact.ts";
import type { MessageWords } from "../services/message-words.ts";
import { fillPlaces, placesIn, type Values, valueFor } from "../services/places.ts";
import { toGsm7 } from "./gsm7.ts";
import { type Ladder, ladderFor } from "./ladder.ts";
import type { Notice, NoticeKind, TemplateNotice } from "./notice.ts";

/** What the words are about: `about` and `round` make the notice's id, `PKU-26-000123.ready.1`. */
export interface Subject {
  readonly kind: NoticeKind;
  readonly words: MessageWords;
  readonly about: string;
  readonly round: string | number;
  readonly officeId: string;
  readonly contact: Contact;
}

/** A notice in the words of its kind. Values go in as one line of plain characters, on both channels. */
export const composeNotice = (
  { kind, words, about, round, officeId, contact }: Subject,
  values: Values,
  more: Pick<Notice, "verificationId" | "usefulUntil"> & { readonly ladder?: Ladder } = {},
): TemplateNotice => {
  const { language } = contact;
  const { template, category, whatsapp, sms } = words;
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, toGsm7(value).replace(/\s+/g, " ").trim()]),
  );
  return {
    noticeId: `${about}.${kind}.${round}`,
    kind,
    officeId,
    to: contact.phone,
    language,
    ladder: ladderFor(contact.channels),
    words: {
      whatsapp: {
        template,
        category,
        language,
        parameters: placesIn(whatsapp[language]).map((name) => valueFor(plain, name)),
      },
      sms: { text: fillPlaces(sms[language], plain) },
    },
    ...more,
  };
};
