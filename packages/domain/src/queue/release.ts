import { addDays, type IsoDate, isoDate, weekdayOf } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { isOffered, type Office, rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import { dayState, isYearKnown } from "./day-state.ts";
import type { SessionRef } from "./session.ts";
import { sessionsOn } from "./session.ts";

const daysPerWeek = 7;

const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - weekdayOf(date));

/**
 * When the seats of a day open: at the rule's weekday and time in the week before. It depends only on the rule, so a
 * system that starts after a release shows the day as released.
 */
export const releaseAt = (
  office: Pick<Office, "rules">,
  time: OfficeTime,
  { serviceId, date: written }: Pick<SessionRef, "serviceId" | "date">,
): Instant => {
  const date = isoDate(written);
  const { weekday, time: timeOfDay } = rulesOn(office, serviceId, date).release;
  return time.instantOf(addDays(mondayOf(date), weekday - 1 - daysPerWeek), timeOfDay);
};

export interface Release {
  readonly at: Instant;
  /** How many seats open then, of all pools. */
  readonly seats: number;
}

/**
 * The first release after `now` that opens seats of a service; weeks in which the office is closed are skipped. Throws
 * MissingCalendarYear when that is in a year without a holiday decree.
 */
export const nextRelease = ({ office, time, now }: OfficeAt, serviceId: string): Release => {
  for (let monday = mondayOf(time.dateOf(now)); ; monday = addDays(monday, daysPerWeek)) {
    const first = firstRelease(releasesOfWeek(office, time, serviceId, monday), now);
    if (first !== undefined) return first;
  }
};

const releasesOfWeek = (
  office: Office,
  time: OfficeTime,
  serviceId: string,
  monday: IsoDate,
): ReadonlyMap<Instant, number> => {
  const seatsByInstant = new Map<Instant, number>();
  const week = Array.from({ length: daysPerWeek }, (_, day) => addDays(monday, day));
  const known = week.filter((date) => isYearKnown(time, date));
  // Days of January without a decree do not affect those of December; a whole week without a decree is a fault.
  for (const date of known.length === 0 ? week : known) {
    if (!isOffered(office, serviceId, date) || dayState(office, time, date) !== "open") continue;
    const at = releaseAt(office, time, { serviceId, date });
    const seats = sessionsOn(office, serviceId, date).reduce((sum, { capacity }) => sum + capacity, 0);
    seatsByInstant.set(at, (seatsByInstant.get(at) ?? 0) + seats);
  }
  return seatsByInstant;
};

/** Days of one week may open at different instants, if the rule changes within the week. */
const firstRelease = (seatsByInstant: ReadonlyMap<Instant, number>, now: Instant): Release | undefined => {
  const [first] = [...seatsByInstant]
    .filter(([at, seats]) => at > now && seats > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return first === undefined ? undefined : { at: first[0], seats: first[1] };
};
