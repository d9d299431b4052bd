import type { IsoDate } from "@sip/calendar/date";
import type { OfficeView, ServiceOffered, ServiceView } from "@sip/contracts/offices/shapes";
import type { Language } from "@sip/contracts/primitives";
import type { BookingMade, BookSlotRequest } from "@sip/contracts/queue/shapes";
import { readName } from "@sip/domain/people/name";
import { bookSlot } from "../api/bookings.ts";
import type { Answer } from "../api/request.ts";
import { sentIdentity } from "../people/sent-identity.ts";
import { type BookingDraft, type PersonDraft, updateDraft } from "./draft.ts";
import { yearsOf } from "./fee.ts";
import { birthDate } from "./person-checks.ts";
import { randomKey } from "./random-key.ts";

/** What is booked, and where. */
interface Booked {
  readonly office: OfficeView;
  readonly offered: ServiceOffered;
  readonly service: ServiceView;
}

/** The book and how long it is to be valid, where the service gives one. */
const bookOf = (person: PersonDraft, { bookType }: BookingDraft, { rules }: ServiceOffered, today: IsoDate) => {
  const validityYears = yearsOf(person, rules, today);
  return rules.bookTypes === undefined || validityYears === undefined
    ? {}
    : { bookType: bookType ?? "", validityYears };
};

const requestFrom = (
  draft: BookingDraft,
  { offered, service }: Booked,
  language: Language,
  today: IsoDate,
): BookSlotRequest => ({
  service: offered.service,
  date: draft.date ?? "",
  session: draft.session ?? "",
  pool: draft.pool,
  applicants: draft.people.map((person) => ({
    ...sentIdentity(service.identity, person),
    fullName: readName(person.fullName) ?? "",
    dateOfBirth: birthDate(person.birth) ?? "",
    applicationType: person.applicationType,
    ...bookOf(person, draft, offered, today),
  })),
  contact: { channels: draft.channel === "whatsapp" ? ["whatsapp", "sms"] : ["sms"], language },
});

/**
 * Sends the draft. The key lies in the draft before the request leaves: whoever presses again, reloads, or comes back
 * from a dead network asks with the same key and gets the same tickets. Another request, or one after a refusal, is a new attempt.
 */
export const sendBooking = async (
  draft: BookingDraft,
  booked: Booked,
  language: Language,
  today: IsoDate,
  token: string,
): Promise<Answer<BookingMade>> => {
  const body = requestFrom(draft, booked, language, today);
  const { officeId } = booked.office;
  const asked = JSON.stringify([officeId, body.service, body.date, body.session, body.pool, body.applicants]);
  const attempt = draft.attempt?.asked === asked ? draft.attempt : { key: randomKey(), asked };
  updateDraft({ attempt });
  const answer = await bookSlot(officeId, body, attempt.key, token);
  const settled = answer.kind === "refused" && answer.status < 500 && answer.status !== 401 && answer.status !== 429;
  if (settled) updateDraft({ attempt: undefined });
  return answer;
};
