import type { OfficeView } from "@sip/contracts/offices";
import type { Language } from "@sip/contracts/primitives";
import type { BookingMade, BookSlotRequest } from "@sip/contracts/queue";
import { bookSlot } from "../api/bookings.ts";
import type { Answer } from "../api/request.ts";
import { type BookingDraft, updateDraft } from "./draft.ts";
import { yearsOf } from "./fee.ts";
import { birthDate, plainNik } from "./person-checks.ts";
import { randomKey } from "./random-key.ts";

const requestFrom = (draft: BookingDraft, office: OfficeView, language: Language, today: string): BookSlotRequest => ({
  date: draft.date ?? "",
  session: draft.session ?? "",
  pool: draft.pool,
  applicants: draft.people.map((person) => ({
    nik: plainNik(person.nik),
    fullName: person.fullName.trim().replace(/\s+/g, " ").toUpperCase(),
    dateOfBirth: birthDate(person.birth) ?? "",
    applicationType: person.applicationType,
    bookType: draft.bookType ?? "",
    validityYears: yearsOf(person, office.rules, today),
  })),
  contact: { channels: draft.channel === "whatsapp" ? ["whatsapp", "sms"] : ["sms"], language },
});

/**
 * Sends the draft. The key lies in the draft before the request leaves: whoever presses again, reloads, or comes back
 * from a dead network asks with the same key and gets the same tickets. A changed wish or a refusal is a new attempt.
 */
export const sendBooking = async (
  draft: BookingDraft,
  office: OfficeView,
  language: Language,
  today: string,
  token: string,
): Promise<Answer<BookingMade>> => {
  const body = requestFrom(draft, office, language, today);
  const asked = JSON.stringify([office.officeId, body.date, body.session, body.pool, body.applicants]);
  const attempt = draft.attempt?.asked === asked ? draft.attempt : { key: randomKey(), asked };
  updateDraft({ attempt });
  const answer = await bookSlot(office.officeId, body, attempt.key, token);
  const settled = answer.kind === "refused" && answer.status < 500 && answer.status !== 401 && answer.status !== 429;
  if (settled) updateDraft({ attempt: undefined });
  return answer;
};
