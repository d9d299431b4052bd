import type { Instant } from "@sip/domain/clock";
import type { Office } from "@sip/domain/offices/office";
import { comingVisits } from "./coming-visits.ts";
import { demoDays } from "./demo-days.ts";
import { seededDice } from "./dice.ts";
import { freeSeats } from "./free-seats.ts";
import { inventPeople } from "./invent-people.ts";
import { lineOfTheDay } from "./line-of-the-day.ts";
import type { PlannedVisit } from "./planned-visit.ts";
import { stories } from "./stories.ts";
import { visitOfStory } from "./visit-of-story.ts";

/**
 * The living day: who came and comes to an office, and what happened to them until `now`. It is the same every time for
 * the same office and instant, and nothing in it is later than `now` but the visits that are still to come.
 */
export const demoPlan = (office: Office, now: Instant): readonly PlannedVisit[] => {
  const dice = seededDice(2026);
  const days = demoDays(office, now);
  const parts = { days, dice, people: inventPeople(dice), seats: freeSeats(office) };
  const past = [...stories(days), ...lineOfTheDay(days)].map((story) => visitOfStory(parts, story));
  return [...past, ...comingVisits(parts)];
};
