import { addDays, isoDate } from "@sip/calendar/date";
import { daysAfter, secondsAfter } from "@sip/calendar/instant";
import { minutesBefore } from "@sip/calendar/local-time";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import type { Booking } from "./booking.ts";

type Visit = Pick<Booking, "serviceId" | "date" | "session">;

/** A booking blocks another one of its people until the end of the day of the visit, whether they come or not. */
export const activeUntil = (time: OfficeTime, date: string): Instant =>
  time.instantOf(addDays(isoDate(date), 1), "00:00");

/**
 * Whether it is the day of the visit that blocks until `until`. The office's time zone does not matter: in all of them
 * a day has 24 hours.
 */
export const isVisitDay = (until: Instant, now: Instant): boolean => until <= daysAfter(now, 1);

export const hasBegun = ({ time, now }: OfficeAt, { date, session }: Visit): boolean =>
  now >= time.instantOf(isoDate(date), session);

/**
 * When to remind, on the day before the visit; undefined when that is past already: the confirmation has just said it.
 */
export const remindAt = (
  { office, time, now }: OfficeAt,
  { serviceId, date }: Pick<Visit, "serviceId" | "date">,
): Instant | undefined => {
  const at = time.instantOf(addDays(isoDate(date), -1), rulesOn(office, serviceId, date).visitReminderTime);
  return at > now ? at : undefined;
};

/** The last second in which the visit can still be moved. */
export const rescheduleUntil = (
  { office, time }: Omit<OfficeAt, "now">,
  { serviceId, date, session }: Visit,
): Instant => {
  const lastDay = addDays(isoDate(date), -rulesOn(office, serviceId, date).rescheduleUntilDaysBefore);
  const endOfDay = time.instantOf(addDays(lastDay, 1), "00:00");
  const start = time.instantOf(isoDate(date), session);
  if (start < endOfDay) return secondsAfter(start, -1);
  return secondsAfter(endOfDay, -1);
};

/** When the people should be there, as a timestamp of the office. */
export const arriveAt = (
  { office, time }: Pick<OfficeAt, "office" | "time">,
  { serviceId, date, session }: Visit,
): string => {
  const early = rulesOn(office, serviceId, date).arriveEarlyMinutes;
  return time.timestampOf(time.instantOf(isoDate(date), minutesBefore(session, early)));
};
