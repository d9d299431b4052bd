import type { IsoDate } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import type { OfficeTime } from "../offices/office-time.ts";

/** Whether the holidays of the date's year are decreed: without a decree nobody knows whether the office works. */
export const isYearKnown = ({ calendar }: OfficeTime, date: IsoDate): boolean =>
  ifDecreed(() => calendar.dayKind(date)) !== undefined;
