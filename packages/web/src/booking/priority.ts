import { isoDate } from "@sip/calendar/date";
import type { ServiceOffered } from "@sip/contracts/offices/shapes";
import type { SessionView } from "@sip/contracts/queue/shapes";
import { type PriorityFault, priorityFault } from "@sip/domain/queue/priority";
import type { BookingDraft, PersonDraft } from "./draft.ts";
import { personAge } from "./person-checks.ts";

/** What keeps these people from the priority seats of a day. */
export const priorityFaultOn = (
  date: string,
  people: readonly PersonDraft[],
  { priority }: ServiceOffered["rules"],
): PriorityFault | undefined =>
  priorityFault(
    people.map((person) => personAge(person, isoDate(date))),
    priority,
  );

/** The sessions these people may have: only the pool for an age asks for it, as it is on the day of the visit. */
export const sessionsFor = (
  draft: BookingDraft,
  rules: ServiceOffered["rules"],
  sessions: readonly SessionView[],
): SessionView[] =>
  sessions.filter(({ pool, date }) => pool !== "priority" || priorityFaultOn(date, draft.people, rules) === undefined);
