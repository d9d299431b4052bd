import { addDays, type IsoDate } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import type { OfficeTime } from "./office-time.ts";

type Days = Pick<OfficeTime, "calendar">;

/**
 * The last working day up to and including `date`; `date` itself while the holidays that it depends on are not decreed.
 */
export const lastOpenDayUntil = (date: IsoDate, { calendar }: Days): IsoDate =>
  orUndecided(date, () => calendar.previousWorkingDay(addDays(date, 1)));

/**
 * The first working day from `date` on, `date` included; `date` itself while the holidays that it depends on are not
 * decreed.
 */
export const firstOpenDayFrom = (date: IsoDate, { calendar }: Days): IsoDate =>
  orUndecided(date, () => calendar.nextWorkingDay(addDays(date, -1)));

/**
 * People must be told a day by which to collect or bring something, even before the decree: then they are told the
 * plain calendar day.
 */
const orUndecided = (date: IsoDate, openDay: () => IsoDate): IsoDate => ifDecreed(openDay) ?? date;
