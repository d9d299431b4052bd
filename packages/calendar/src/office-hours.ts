import { addDays, type IsoDate, isoDate, weekdayOf } from "./date.ts";
import { epochMsOf } from "./instant.ts";
import { instantOf, localDateOf, type TimeZone } from "./time-zone.ts";
import { checkHours, checkWeeklyHours, hoursWhenOpened, type OpeningHours, type WeeklyHours } from "./weekly-hours.ts";
import type { WorkingCalendar } from "./working-days.ts";

/** When the doors of one office are open. On which days they open at all is the working calendar's to say. */
export type OfficeHours = Readonly<{
  /** Undefined on a day on which the office is closed. */
  hoursOn: (date: IsoDate) => OpeningHours | undefined;
  /** The instant of opening; throws a RangeError on a day on which the office is closed. */
  openingAt: (date: IsoDate) => string;
  /** The instant of closing; throws a RangeError on a day on which the office is closed. */
  closingAt: (date: IsoDate) => string;
  /** True from the instant of opening to the instant of closing, both included. */
  isOpenAt: (instant: string) => boolean;
  /** The first opening after `instant`, never `instant` itself. */
  nextOpeningAt: (instant: string) => string;
}>;

const checkOnDate = (onDate: Readonly<Record<string, OpeningHours>>): void => {
  for (const [date, hours] of Object.entries(onDate)) checkHours(isoDate(date), hours);
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
  checkWeeklyHours(weekly);
  checkOnDate(onDate);

  const hoursOn = (date: IsoDate): OpeningHours | undefined => {
    const { kind } = calendar.dayKind(date);
    const weekday = weekdayOf(date);
    if (kind === "office-open") return onDate[date] ?? hoursWhenOpened(weekly, weekday);
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
    hoursOn,
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
