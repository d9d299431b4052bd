import type { Instant } from "@sip/domain/clock";
import { actsAtTheCounter } from "./at-the-counter.ts";
import type { PlanParts } from "./plan-parts.ts";
import { plannedBooking } from "./planned-booking.ts";
import type { PlannedAct, PlannedVisit } from "./planned-visit.ts";
import { deciding, officer, supervisor } from "./staff-at-work.ts";
import type { Later, Story } from "./story.ts";

const minuteMs = 60_000;

/** Early enough for the counter to be done before the first step that a story dates itself. */
const morning = { from: "07:30", to: "10:30" } as const;

/** Nobody waits longer than this to be called. */
const longestWaitMs = 90 * minuteMs;

/** The visit of a story, with as much of it as has happened by now. */
export const visitOfStory = (parts: PlanParts, story: Story): PlannedVisit => {
  const { days, seats } = parts;
  const between = story.between ?? morning;
  const booking = plannedBooking(parts, story.party, days.back(story.bookedFor ?? story.visit), between);
  const halfADayLater = new Date(Date.parse(booking.bookedAt) + 12 * 60 * minuteMs).toISOString();
  if (story.missed === "stayed-away") return booking;
  if (story.missed === "cancelled") return { ...booking, cancelledAt: halfADayLater };

  const date = days.back(story.visit);
  const moved =
    story.bookedFor === undefined
      ? undefined
      : { at: halfADayLater, date, session: seats.take({ ...booking, date }, booking.people.length, between) };
  const checkedInAt = arrival(parts, date, moved?.session ?? booking.session);
  if (checkedInAt > days.now) return booking;
  return {
    ...booking,
    ...(moved && { moved }),
    checkedInAt,
    people: booking.people.map((person, index) => ({
      ...person,
      acts: actsOf(parts, index === booking.people.length - 1 ? { ...story, ...story.lastPerson } : story, checkedInAt),
      ...(story.toldUntilDay !== undefined && {
        toldUntil: days.time.hours.closingAt(days.back(story.toldUntilDay)),
      }),
    })),
  };
};

/** Some minutes around the start of the session, never before the doors open. */
const arrival = ({ days, dice }: PlanParts, date: PlannedVisit["date"], session: string): Instant => {
  const opensMs = Date.parse(days.time.hours.openingAt(date));
  const aroundStartMs = Date.parse(days.time.instantOf(date, session)) + dice.between(-12, 8) * minuteMs;
  return new Date(Math.max(opensMs, aroundStartMs)).toISOString();
};

const actsOf = (parts: PlanParts, story: Story, checkedInAt: Instant): readonly PlannedAct[] => {
  const { now } = parts.days;
  if (story.isCalledLate && Date.parse(now) - Date.parse(checkedInAt) < longestWaitMs) return [];
  const { counter, later = [], papers: note, isRushed = false } = story;
  return [
    ...actsAtTheCounter(checkedInAt, counter, { by: officer, dice: parts.dice, isRushed, ...(note && { note }) }),
    ...later.map(laterAct(parts)),
  ].filter(({ at }) => at <= now);
};

const laterAct =
  ({ days, dice }: PlanParts) =>
  ([workingDaysBack, time, what, note]: Later): PlannedAct => {
    const planned = Date.parse(days.time.instantOf(days.back(workingDaysBack), time));
    const at = new Date(planned + dice.between(0, 12 * 60) * 1_000).toISOString();
    if (what === "acknowledge") return { kind: "acknowledge", at, by: supervisor };
    return { kind: "step", at, by: deciding.has(what) ? supervisor : officer, step: what, ...(note && { note }) };
  };
