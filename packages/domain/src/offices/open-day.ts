import { addDays, type IsoDate } from "@sip/calendar/date";
import { MissingCalendarYear } from "@sip/calendar/holidays";
import type { OfficeTime } from "./office-time.ts";

type Days = Pick<OfficeTime, "calendar">;

/** The last working day up to and including `date`; `date` itself where the holidays that decide it are not decreed yet. */
export const lastOpenDayUntil = (date: IsoDate, { calendar }: Days): IsoDate =>
  orUndecided(date, () => calendar.previousWorkingDay(addDays(date, 1)));

/** The first working day from `date` on, `date` included; `date` itself where the holidays that decide it are not decreed yet. */
export const firstOpenDayFrom = (date: IsoDate, { calendar }: Days): IsoDate =>
  orUndecided(date, () => calendar.nextWorkingDay(addDays(date, -1)));

/** A day that people are told must stand when there is something to collect or to bring, decree or not: then the calendar's own day is told. */
const orUndecided = (date: IsoDate, openDay: () => IsoDate): IsoDate => {
  try {
    return openDay();
  } catch (fault) {
    if (fault instanceof MissingCalendarYear) return date;
    throw fault;
  }
};
