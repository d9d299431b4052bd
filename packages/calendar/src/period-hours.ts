import { addDays, daysBetween, type IsoDate, isoDate, weekdayOf } from "./date.ts";
import { hoursWhenOpened, type OpeningHours, type WeeklyHours } from "./weekly-hours.ts";

/** The hours of Ramadan, or of one short day: in force from its first day to its last, both included. */
export type PeriodHours = Readonly<{ from: string; to: string; hours: WeeklyHours }>;

export const daysOfPeriod = ({ from, to }: PeriodHours): number => daysBetween(isoDate(from), isoDate(to)) + 1;

/**
 * The hours of each single day of some periods that fit together (`check-periods.ts`). A period that lies in another wins
 * over it, as a short day in Ramadan does.
 */
export const hoursOfPeriods = (periods: readonly PeriodHours[]): Readonly<Record<string, OpeningHours>> => {
  const onDate: Record<string, OpeningHours> = {};
  for (const { from, to, hours } of periods.toSorted((one, other) => daysOfPeriod(other) - daysOfPeriod(one))) {
    for (let date: IsoDate = isoDate(from); date <= to; date = addDays(date, 1)) {
      const ofDay = hoursWhenOpened(hours, weekdayOf(date));
      if (ofDay !== undefined) onDate[date] = ofDay;
    }
  }
  return onDate;
};
