import { type IsoDate, isoDate } from "@sip/calendar/date";
import { hoursOfPeriods } from "@sip/calendar/period-hours";
import type { OpeningHours } from "@sip/calendar/weekly-hours";
import type { OfficeDays } from "./office-days.ts";

/** What is said of one date; what is missing is as the calendar and the week have it. */
export interface SaidOfDay {
  readonly open?: boolean;
  readonly hours?: OpeningHours;
}

export interface ChangedDay {
  readonly date: IsoDate;
  readonly was: SaidOfDay;
  readonly is: SaidOfDay;
}

/** The dates of which something else is said than before, in their order. Other words for the same change nothing. */
export const changedDays = (before: OfficeDays, after: OfficeDays): readonly ChangedDay[] => {
  const [saidBefore, saidAfter] = [saidOf(before), saidOf(after)];
  return [...new Set([...saidBefore.keys(), ...saidAfter.keys()])]
    .toSorted()
    .map((date) => ({ date: isoDate(date), was: saidBefore.get(date) ?? {}, is: saidAfter.get(date) ?? {} }))
    .filter(({ was, is }) => was.open !== is.open || !areSameHours(was, is));
};

export const areSameHours = (was: SaidOfDay, is: SaidOfDay): boolean =>
  was.hours?.opens === is.hours?.opens && was.hours?.closes === is.hours?.closes;

/** Each date of which something is said, with all of it. */
const saidOf = ({ overrides, otherHours }: OfficeDays): ReadonlyMap<string, SaidOfDay> => {
  const said = new Map<string, SaidOfDay>();
  for (const [date, hours] of Object.entries(hoursOfPeriods(otherHours))) said.set(date, { hours });
  for (const { date, open } of overrides) said.set(date, { ...said.get(date), open });
  return said;
};
