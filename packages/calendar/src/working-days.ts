import { addDays, compareDates, type IsoDate, isoDate, type Weekday, weekdayOf } from "./date.ts";
import type { HolidayCalendar, HolidayDecree } from "./holidays.ts";

/** Why an office differs, for the people who read it: Indonesian and English. */
export type OverrideReason = Readonly<{ id: string; en: string }>;

/** One office decides about one day, against weekend and holiday, both ways: a roster on joint leave, a closure for haze. */
export type DayOverride = Readonly<{ date: string; open: boolean; reason: OverrideReason }>;

/** Why the office works on a day or not. A holiday on a weekend is told as the holiday. */
export type DayKind =
  | Readonly<{ kind: "working-day" }>
  | Readonly<{ kind: "weekend" }>
  | Readonly<{ kind: "national-holiday"; name: string }>
  | Readonly<{ kind: "joint-leave"; name: string }>
  | Readonly<{ kind: "office-open"; reason: OverrideReason }>
  | Readonly<{ kind: "office-closed"; reason: OverrideReason }>;

/** The working days of one office. Every question throws MissingCalendarYear once it reaches a year without decree. */
export type WorkingCalendar = Readonly<{
  dayKind: (date: IsoDate) => DayKind;
  /** The decree that says which days of its year are holidays. */
  decreeOn: (date: IsoDate) => HolidayDecree;
  isWorkingDay: (date: IsoDate) => boolean;
  /** The first working day after `date`, never `date` itself. */
  nextWorkingDay: (date: IsoDate) => IsoDate;
  /** The last working day before `date`, never `date` itself. */
  previousWorkingDay: (date: IsoDate) => IsoDate;
  /** The `count`-th working day after `date`; `date` does not count. `count` is a whole number from 1 on. */
  workingDayAfter: (date: IsoDate, count: number) => IsoDate;
  /** The `count`-th working day before `date`; `date` does not count. `count` is a whole number from 1 on. */
  workingDayBefore: (date: IsoDate, count: number) => IsoDate;
  /** How many working days lie after `from` up to and including `to`: undoes `workingDayAfter`. `to` is not before `from`. */
  workingDaysBetween: (from: IsoDate, to: IsoDate) => number;
}>;

/** Monday to Friday. On another weekday an office works only where it says so of that date. */
export const workingWeek: readonly Weekday[] = [1, 2, 3, 4, 5];

export const isOfWorkingWeek = (date: IsoDate): boolean => workingWeek.includes(weekdayOf(date));

const overridesByDate = (overrides: readonly DayOverride[]): ReadonlyMap<IsoDate, DayOverride> => {
  const byDate = new Map(overrides.map((override) => [isoDate(override.date), override]));
  if (byDate.size !== overrides.length) throw new RangeError("two overrides of the calendar for the same date");
  return byDate;
};

/** Throws a RangeError for a date that does not exist and for one overridden twice: nobody could say which of the two holds. */
export const workingCalendar = ({
  holidays,
  overrides,
}: {
  holidays: HolidayCalendar;
  overrides: readonly DayOverride[];
}): WorkingCalendar => {
  const overrideOn = overridesByDate(overrides);

  const dayKind = (date: IsoDate): DayKind => {
    // The holidays are asked first, so that no weekend and no override hides a missing year.
    const holiday = holidays.holidayOn(date);
    const override = overrideOn.get(date);
    if (override) return { kind: override.open ? "office-open" : "office-closed", reason: override.reason };
    if (holiday?.kind === "national") return { kind: "national-holiday", name: holiday.name };
    if (holiday?.kind === "joint-leave") return { kind: "joint-leave", name: holiday.name };
    return { kind: isOfWorkingWeek(date) ? "working-day" : "weekend" };
  };

  const isWorkingDay = (date: IsoDate): boolean => {
    const { kind } = dayKind(date);
    return kind === "working-day" || kind === "office-open";
  };

  /** Ends at the latest where the covered years end. */
  const nearestWorkingDay = (date: IsoDate, step: 1 | -1): IsoDate => {
    let day = addDays(date, step);
    while (!isWorkingDay(day)) day = addDays(day, step);
    return day;
  };

  const countedWorkingDay = (date: IsoDate, count: number, step: 1 | -1): IsoDate => {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a number of working days from 1 on: ${count}`);
    let day = date;
    for (let counted = 0; counted < count; counted += 1) day = nearestWorkingDay(day, step);
    return day;
  };

  return {
    dayKind,
    decreeOn: holidays.decreeOn,
    isWorkingDay,
    nextWorkingDay: (date) => nearestWorkingDay(date, 1),
    previousWorkingDay: (date) => nearestWorkingDay(date, -1),
    workingDayAfter: (date, count) => countedWorkingDay(date, count, 1),
    workingDayBefore: (date, count) => countedWorkingDay(date, count, -1),
    workingDaysBetween: (from, to) => {
      if (compareDates(from, to) > 0) throw new RangeError(`${from} is after ${to}`);
      let count = 0;
      for (let day = from; day !== to; ) {
        day = addDays(day, 1);
        if (isWorkingDay(day)) count += 1;
      }
      return count;
    },
  };
};
