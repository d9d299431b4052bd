import { type IsoDate, weekdayOf } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import type { Office } from "../offices/office.ts";
import type { OfficeTime } from "../offices/office-time.ts";

/**
 * What a day is to the queue. `closed` is a day of the working week on which the office does not work, such as a
 * holiday: people look for it and must see why there is nothing. `unlisted` is a day that nobody expects, such as an
 * ordinary Sunday. Throws MissingCalendarYear for a year without a holiday decree.
 */
export const dayState = (
  office: Pick<Office, "hours">,
  time: OfficeTime,
  date: IsoDate,
): "open" | "closed" | "unlisted" => {
  const { kind } = time.calendar.dayKind(date);
  if (kind === "office-open") return "open";
  const isOfWorkingWeek = weekdayOf(date) <= 5 && office.hours[weekdayOf(date)] !== undefined;
  if (!isOfWorkingWeek) return "unlisted";
  return kind === "working-day" ? "open" : "closed";
};

/** Whether the holidays of the date's year are decreed: without a decree its state is not known. */
export const isYearKnown = ({ calendar }: OfficeTime, date: IsoDate): boolean =>
  ifDecreed(() => calendar.dayKind(date)) !== undefined;
