import { type IsoDate, isoDate, yearOf } from "./date.ts";

/** `joint-leave` is cuti bersama: no working day for civil servants, by presidential decree of each year. */
export type Holiday = Readonly<{ name: string; kind: "national" | "joint-leave" }>;

/** The joint ministerial decree (SKB) that fixes the holidays and the joint leave of one year. */
export type HolidayDecree = Readonly<{
  year: number;
  /** The numbers the three ministries gave the one decree, in the order of the signatures. */
  numbers: readonly string[];
  signedOn: IsoDate;
  /** How many days the decree lists, weekends included, after its amendments. */
  nationalDays: number;
  jointLeaveDays: number;
  amendedBy?: Readonly<{ numbers: readonly string[]; signedOn: IsoDate; reason: string }>;
}>;

/** Years are covered because a decree says so, never because some day of them happens to be listed. */
export type HolidayData = Readonly<{
  decrees: readonly HolidayDecree[];
  days: Readonly<Record<string, Readonly<{ name: string; kind: string }>>>;
}>;

export type HolidayCalendar = Readonly<{
  /** The holiday of the day, undefined for none. Throws MissingCalendarYear for a year without decree. */
  holidayOn: (date: IsoDate) => Holiday | undefined;
  /** The decree of the day's year. Throws MissingCalendarYear where there is none. */
  decreeOn: (date: IsoDate) => HolidayDecree;
}>;

/** The calendar of a year was asked for and is not known: never read as a year without holidays. */
export class MissingCalendarYear extends Error {
  override readonly name = "MissingCalendarYear";
  readonly year: number;

  constructor(year: number) {
    super(`the holiday calendar of ${year} is missing`);
    this.year = year;
  }
}

/** What was asked of a calendar; undefined where the answer lies in a year without decree. */
export const ifDecreed = <Value>(asked: () => Value): Value | undefined => {
  try {
    return asked();
  } catch (fault) {
    if (fault instanceof MissingCalendarYear) return undefined;
    throw fault;
  }
};

/** The year without decree that an answer would need; undefined where it needs none. */
export const missingYearFor = (asked: () => unknown): number | undefined => {
  try {
    asked();
    return undefined;
  } catch (fault) {
    if (fault instanceof MissingCalendarYear) return fault.year;
    throw fault;
  }
};

const countOf = (holidays: ReadonlyMap<IsoDate, Holiday>, year: number, kind: Holiday["kind"]): number =>
  [...holidays].filter(([date, holiday]) => yearOf(date) === year && holiday.kind === kind).length;

const holidayFrom = (date: string, { name, kind }: { name: string; kind: string }): Holiday => {
  if (name === "") throw new RangeError(`the holiday of ${date} has no name`);
  if (kind !== "national" && kind !== "joint-leave")
    throw new RangeError(`unknown kind of holiday on ${date}: ${kind}`);
  return { name, kind };
};

/** Throws a RangeError for data that contradict themselves: no real day, an unknown kind, a count other than the decree's. */
export const holidayCalendar = ({ decrees, days }: HolidayData): HolidayCalendar => {
  const covered = new Map(decrees.map((decree) => [decree.year, decree]));
  const holidays = new Map(Object.entries(days).map(([date, day]) => [isoDate(date), holidayFrom(date, day)]));

  for (const date of holidays.keys()) {
    if (!covered.has(yearOf(date))) throw new RangeError(`no decree covers the holiday on ${date}`);
  }
  for (const { year, nationalDays, jointLeaveDays } of decrees) {
    const listed = [countOf(holidays, year, "national"), countOf(holidays, year, "joint-leave")].join("+");
    const decreed = `${nationalDays}+${jointLeaveDays}`;
    if (listed !== decreed) throw new RangeError(`the decree for ${year} has ${decreed} days, the list has ${listed}`);
  }

  const decreeOn = (date: IsoDate): HolidayDecree => {
    const decree = covered.get(yearOf(date));
    if (decree === undefined) throw new MissingCalendarYear(yearOf(date));
    return decree;
  };

  return {
    decreeOn,
    holidayOn: (date) => {
      decreeOn(date);
      return holidays.get(date);
    },
  };
};
