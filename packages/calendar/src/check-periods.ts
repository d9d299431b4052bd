import { daysOfPeriod, type PeriodHours } from "./period-hours.ts";
import { checkWeeklyHours } from "./weekly-hours.ts";

/** What lasts longer is no period: the weekly hours have changed. */
const longestDays = 366;

const inWords = ({ from, to }: PeriodHours): string => `${from} to ${to}`;

const check = (period: PeriodHours): void => {
  const days = daysOfPeriod(period);
  if (days < 1 || days > longestDays) throw new RangeError(`a period of hours cannot last from ${inWords(period)}`);
  checkWeeklyHours(period.hours);
};

const isWithin = (one: PeriodHours, other: PeriodHours): boolean => other.from <= one.from && one.to <= other.to;

/** They share no day, or the one is a part of the other. */
const fit = (one: PeriodHours, other: PeriodHours): boolean =>
  one.to < other.from || other.to < one.from || isWithin(one, other) !== isWithin(other, one);

/**
 * Throws a RangeError for a period that cannot be, and for two that overlap without one of them lying in the other:
 * nobody could say which of the two holds.
 */
export const checkPeriods = (periods: readonly PeriodHours[]): void => {
  for (const period of periods) check(period);
  for (const [index, one] of periods.entries()) {
    const other = periods.slice(index + 1).find((later) => !fit(one, later));
    if (other !== undefined)
      throw new RangeError(`the hours of ${inWords(one)} and of ${inWords(other)} contradict each other`);
  }
};
