import { addDays, type IsoDate, isoDate, mondayOf } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { isOffered, type Office, rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import { isYearKnown } from "./known-year.ts";
import type { SessionRef } from "./session.ts";
import { sessionsOn } from "./session.ts";
import { isWithinHours } from "./session-hours.ts";

const daysPerWeek = 7;

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
 * The first release after `now` that opens seats of a service; weeks in which the office is closed are skipped.
 * Undefined when that is in a year whose holidays are not decreed: nobody can announce it yet.
 */
export const nextRelease = ({ office, time, now }: OfficeAt, serviceId: string): Release | undefined => {
  for (let monday = mondayOf(time.dateOf(now)); ; monday = addDays(monday, daysPerWeek)) {
    // Days of January without a decree do not hold up those of December.
    const days = weekOf(monday).filter((date) => isYearKnown(time, date));
    if (days.length === 0) return undefined;
    const first = firstRelease(releasesOf(days, office, time, serviceId), now);
    if (first !== undefined) return first;
  }
};

const weekOf = (monday: IsoDate): readonly IsoDate[] =>
  Array.from({ length: daysPerWeek }, (_, day) => addDays(monday, day));

const releasesOf = (
  days: readonly IsoDate[],
  office: Office,
  time: OfficeTime,
  serviceId: string,
): ReadonlyMap<Instant, number> => {
  const seatsByInstant = new Map<Instant, number>();
  for (const date of days) {
    if (!isOffered(office, serviceId, date)) continue;
    const at = releaseAt(office, time, { serviceId, date });
    const seats = sessionsOn(office, serviceId, date)
      .filter((session) => isWithinHours(time, session))
      .reduce((sum, { capacity }) => sum + capacity, 0);
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
