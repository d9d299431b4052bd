import { type IsoDate, isoDate } from "@sip/calendar/date";
import type { ServiceOffered } from "@sip/contracts/offices";
import type { SessionView } from "@sip/contracts/queue";
import type { BookingDraft, PersonDraft } from "./draft.ts";
import { personAge } from "./person-checks.ts";

export type PriorityStanding = "allowed" | "too-many-companions" | "nobody";

/** May these people use the priority places on that day? Each who is old or young enough may bring one other. */
export const priorityStanding = (
  people: readonly PersonDraft[],
  { priority }: ServiceOffered["rules"],
  day: IsoDate,
): PriorityStanding => {
  const ages = people.map((person) => personAge(person, day));
  const ofAge = ages.filter((age) => age !== undefined && (age >= priority.fromAge || age <= priority.upToAge)).length;
  if (ofAge === 0) return "nobody";
  return people.length - ofAge > ofAge ? "too-many-companions" : "allowed";
};

/** The sessions these people may have; age counts on the day of the visit. */
export const sessionsFor = (
  draft: BookingDraft,
  rules: ServiceOffered["rules"],
  sessions: readonly SessionView[],
): SessionView[] =>
  sessions.filter(
    ({ pool, date }) => pool === "online" || priorityStanding(draft.people, rules, isoDate(date)) === "allowed",
  );
