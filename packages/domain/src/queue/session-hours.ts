import { isoDate } from "@sip/calendar/date";
import { minutesAfterMidnight } from "@sip/calendar/local-time";
import type { OfficeTime } from "../offices/office-time.ts";
import type { Session } from "./session.ts";

/** Whether the doors of its date are open from the first minute of a session to its last. */
export const isWithinHours = (
  { hours }: Pick<OfficeTime, "hours">,
  { date, session, minutes }: Pick<Session, "date" | "session" | "minutes">,
): boolean => {
  const open = hours.hoursOn(isoDate(date));
  if (open === undefined) return false;
  const begins = minutesAfterMidnight(session);
  return minutesAfterMidnight(open.opens) <= begins && begins + minutes <= minutesAfterMidnight(open.closes);
};
