import type { PartyName } from "./invent-people.ts";
import type { PlanParts } from "./plan-parts.ts";
import { plannedBooking } from "./planned-booking.ts";
import type { PlannedVisit } from "./planned-visit.ts";

/** Who has booked for the next days, the nearest first. */
const parties: readonly (readonly PartyName[])[] = [
  ["family-of-3", "old-couple", "foreigner", "man", "mononym", "woman"],
  ["couple", "woman", "old-man-mononym"],
  ["man", "mother-and-baby", "woman"],
  ["family-of-5"],
  ["woman", "man"],
];

/** Visits on the days whose seats are released; one of the first day was given back. */
export const comingVisits = (parts: PlanParts): readonly PlannedVisit[] =>
  parts.days.coming.flatMap((date, index) => {
    const [cancelled, ...kept] = (parties[index] ?? []).map((party) => plannedBooking(parts, party, date)).toReversed();
    if (cancelled === undefined) return [];
    return [...kept.toReversed(), index === 0 ? cancelBy(cancelled, parts.days.now) : cancelled];
  });

const cancelBy = (visit: PlannedVisit, now: string): PlannedVisit => {
  const betweenMs = (Date.parse(visit.bookedAt) + Date.parse(now)) / 2;
  return { ...visit, cancelledAt: new Date(Math.floor(betweenMs)).toISOString() };
};
