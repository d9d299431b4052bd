import type { IsoDate } from "@sip/calendar/date";
import type { Instant } from "@sip/domain/clock";
import type { PartyName } from "./invent-people.ts";
import type { PlanParts } from "./plan-parts.ts";
import type { PlannedVisit } from "./planned-visit.ts";

/** How long after the release people book, at most. */
const bookingHours = 6;

/** A party with a seat that it booked some time after the release, and nothing that happened since. */
export const plannedBooking = (
  { days, dice, people, seats }: PlanParts,
  party: PartyName,
  date: IsoDate,
  between: { readonly from?: string; readonly to?: string } = {},
): PlannedVisit => {
  const { serviceId, contact, applicants, mayUsePriority } = people(party, date);
  // Three priority seats an hour: a larger family queues with everybody.
  const pool = mayUsePriority && applicants.length <= 2 ? "priority" : "online";
  const session = seats.take({ serviceId, date, pool }, applicants.length, between);
  return {
    serviceId,
    visitId: `demo-${contact.phone.slice(-4)}`,
    contact,
    bookedAt: soonAfter(
      days.releaseOf(serviceId, date),
      days.now,
      dice.between(1, bookingHours * 3_600) / (bookingHours * 3_600),
    ),
    date,
    session,
    pool,
    people: applicants.map((applicant) => ({ applicant, acts: [], toldUntil: days.now })),
  };
};

/** At `share` (0 to 1) of the hours of booking after the release, or of what has passed of them. */
const soonAfter = (release: Instant, now: Instant, share: number): Instant => {
  const passedMs = Math.min(Date.parse(now) - Date.parse(release), bookingHours * 3_600_000);
  return new Date(Date.parse(release) + Math.floor(passedMs * share)).toISOString();
};
