import { weekdayOf } from "@sip/calendar/date";
import { hoursWhenOpened, type OpeningHours } from "@sip/calendar/weekly-hours";
import { areSameHours, type ChangedDay, changedDays } from "./changed-days.ts";
import { hoursFaults } from "./hours-faults.ts";
import type { OfficeAt } from "./office-at.ts";
import type { OfficeDays } from "./office-days.ts";

/**
 * Why an office cannot have these days instead of its own; none if it can. Days that are over stay as they were: what was
 * promised for them was kept or missed. Once today has begun it can only be closed as a whole, and stays closed: its hours
 * say what counts of a pause, and when the promise of today is missed.
 */
export const daysFaults = (at: OfficeAt, days: OfficeDays): string[] => {
  const faults = hoursFaults({ ...at.office, ...days });
  if (faults.length > 0) return faults;
  return changedDays(at.office, days).flatMap((day) => faultOfDay(day, at) ?? []);
};

const faultOfDay = ({ date, was, is }: ChangedDay, { office, time, now }: OfficeAt): string | undefined => {
  const today = time.dateOf(now);
  if (date > today) return undefined;
  const hasCome = (edge: keyof OpeningHours, ...several: readonly (OpeningHours | undefined)[]): boolean =>
    several.some((hours) => hours !== undefined && time.instantOf(date, hours[edge]) <= now);
  const usual = hoursWhenOpened(office.hours, weekdayOf(date));
  // The earlier closing, also of a day that was closed or made longer: else it could be closed after it was missed.
  if (date < today || hasCome("closes", usual, was.hours)) return `${date} is over`;
  const isClosed = is.open === false && areSameHours(was, is);
  if (isClosed || !hasCome("opens", usual, was.hours, is.hours)) return undefined;
  return `${date} has begun: it can be closed as a whole, and nothing else`;
};
