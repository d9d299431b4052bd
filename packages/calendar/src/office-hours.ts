import { addDays, type IsoDate, isoDate, type Weekday, weekdayOf } from "./date.ts";
import { epochMsOf } from "./instant.ts";
import { type LocalTime, minutesAfterMidnight } from "./local-time.ts";
import { instantOf, localDateOf, type TimeZone } from "./time-zone.ts";
import type { WorkingCalendar } from "./working-days.ts";

/** One window without a break, on the wall clock of the office. */
export type OpeningHours = Readonly<{ opens: LocalTime; closes: LocalTime }>;

/** By ISO weekday, "1" for Monday to "7" for Sunday. A weekday that is missing is closed. */
export type WeeklyHours = Readonly<Record<string, OpeningHours>>;

/** When the doors of one office are open. On which days they open at all is the working calendar's to say. */
export type OfficeHours = Readonly<{
  /** The instant of opening; throws a RangeError on a day on which the office is closed. */
  openingAt: (date: IsoDate) => string;
  /** The instant of closing; throws a RangeError on a day on which the office is closed. */
  closingAt: (date: IsoDate) => string;
  /** True from the instant of opening to the instant of closing, both included. */
  isOpenAt: (instant: string) => boolean;
  /** The first opening after `instant`, never `instant` itself. */
  nextOpeningAt: (instant: string) => string;
}>;

const check = (day: string, { opens, closes }: OpeningHours): void => {
  if (minutesAfterMidnight(opens) >= minutesAfterMidnight(closes)) {
    throw new RangeError(`an office that opens at ${opens} cannot close at ${closes} (${day})`);
  }
};

const checkWeekly = (weekly: WeeklyHours): void => {
  for (const [weekday, hours] of Object.entries(weekly)) {
    if (!/^[1-7]$/.test(weekday)) throw new RangeError(`not an ISO weekday from 1 to 7: ${weekday}`);
    check(weekday, hours);
  }
  if (Object.keys(weekly).length === 0) throw new RangeError("an office without opening hours");
};

const checkOnDate = (onDate: Readonly<Record<string, OpeningHours>>): void => {
  for (const [date, hours] of Object.entries(onDate)) check(isoDate(date), hours);
};

/** A day the office opens against its week, a Saturday say, has the hours of the last weekday before it that has some. */
const hoursBefore = (weekly: WeeklyHours, weekday: Weekday): OpeningHours | undefined => {
  const days = Object.keys(weekly).map(Number);
  return weekly[Math.max(...days.filter((day) => day < weekday))] ?? weekly[Math.max(...days)];
};

/**
 * `onDate` holds the hours of single days (Ramadan, a short day before a feast); they win over the weekly hours, and open
 * no day that the calendar closes. Throws a RangeError for hours that close before they open and for days that do not exist.
 */
export const officeHours = ({
  weekly,
  onDate = {},
  calendar,
  zone,
}: {
  weekly: WeeklyHours;
  onDate?: Readonly<Record<string, OpeningHours>>;
  calendar: WorkingCalendar;
  zone: TimeZone;
}): OfficeHours => {
  checkWeekly(weekly);
  checkOnDate(onDate);

  const hoursOn = (date: IsoDate): OpeningHours | undefined => {
    const { kind } = calendar.dayKind(date);
    const weekday = weekdayOf(date);
    if (kind === "office-open") return onDate[date] ?? weekly[weekday] ?? hoursBefore(weekly, weekday);
    return kind === "working-day" ? (onDate[date] ?? weekly[weekday]) : undefined;
  };

  const edgeAt = (date: IsoDate, edge: keyof OpeningHours): string => {
    const hours = hoursOn(date);
    if (hours === undefined) throw new RangeError(`the office is closed on ${date}`);
    return instantOf(date, hours[edge], zone);
  };
  const openingAt = (date: IsoDate): string => edgeAt(date, "opens");
  const closingAt = (date: IsoDate): string => edgeAt(date, "closes");

  return {
    openingAt,
    closingAt,
    isOpenAt: (instant) => {
      const date = localDateOf(instant, zone);
      if (hoursOn(date) === undefined) return false;
      const ms = epochMsOf(instant);
      return epochMsOf(openingAt(date)) <= ms && ms <= epochMsOf(closingAt(date));
    },
    nextOpeningAt: (instant) => {
      let date = localDateOf(instant, zone);
      while (hoursOn(date) === undefined || epochMsOf(openingAt(date)) <= epochMsOf(instant)) date = addDays(date, 1);
      return openingAt(date);
    },
  };
};
