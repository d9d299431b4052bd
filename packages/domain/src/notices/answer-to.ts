import { minutesAfter } from "@sip/calendar/instant";
import type { Language } from "../bilingual.ts";
import { signOutActsWithinMinutes } from "../people/phone-sessions.ts";
import { askedFromInWords } from "../people/proof-message.ts";
import { wordValidMinutes } from "../people/request-inbound-proof.ts";
import { fillPlaceholders, type Values } from "../services/placeholders.ts";
import { answerTemplates } from "./answer-templates.ts";
import type { AnswerFact, ApplicationFact, BookingFact } from "./fact.ts";
import { answerLadder } from "./ladder.ts";
import type { Notice } from "./notice.ts";

export const isAnswerFact = (fact: AnswerFact | ApplicationFact | BookingFact): fact is AnswerFact =>
  fact.type in answerTemplates;

/** After 24 hours since the person's own message WhatsApp takes only templates. */
const windowHours = 24;

/** The answer to a phone's message. */
export const answerTo = (fact: AnswerFact, publicUrl: string): Notice => {
  const answer = (about: string, round: number, language: Language, text: string): Notice => ({
    noticeId: `${about}.${fact.type}.${round}`,
    kind: fact.type,
    officeId: fact.officeId,
    to: fact.data.phone,
    language,
    ladder: answerLadder,
    words: { whatsapp: { text } },
    usefulUntil: minutesAfter(fact.happenedAt, windowHours * 60),
  });
  const minutes = String(signOutActsWithinMinutes);
  const inBoth = (values: Values): string =>
    [answerTemplates[fact.type].id, answerTemplates[fact.type].en]
      .map((text) => fillPlaceholders(text, values))
      .join("\n\n");
  switch (fact.type) {
    case "phone-proven": {
      const { verificationId, language } = fact.data;
      const values = { askedFrom: askedFromInWords(fact.data), minutes };
      return answer(verificationId, 1, language, fillPlaceholders(answerTemplates[fact.type][language], values));
    }
    case "proof-undone": {
      const { phoneId, date, round } = fact.data;
      return answer(`${phoneId}-${date}`, round, "id", inBoth({ minutes, link: publicUrl }));
    }
    case "message-unasked": {
      const { phoneId, date } = fact.data;
      return answer(`${phoneId}-${date}`, 1, "id", inBoth({ valid: String(wordValidMinutes), link: publicUrl }));
    }
  }
};
