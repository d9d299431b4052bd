import { type IsoDate, isoDate } from "@sip/calendar/date";
import { isOfWorkingWeek } from "@sip/calendar/working-days";
import { isOffered } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import { isYearKnown } from "./known-year.ts";
import { releaseAt } from "./release.ts";
import { type Session, type SessionRef, sessionsOn } from "./session.ts";
import { isWithinHours } from "./session-hours.ts";

export type SessionState = "open" | "full" | "not-released" | "closed";

/**
 * On a holiday of the working week people look for sessions and must see why there is none. A weekend is expected by
 * nobody, unless the office opens it. Throws MissingCalendarYear for a year without a holiday decree.
 */
const isExpected = ({ calendar }: OfficeTime, date: IsoDate): boolean =>
  calendar.isWorkingDay(date) || isOfWorkingWeek(date);

/** The sessions of a date that people see; none before today, and none on a day that nobody expects. */
export const listedSessions = (
  { office, time, now }: OfficeAt,
  serviceId: string,
  date: IsoDate,
): readonly Session[] =>
  date < time.dateOf(now) || !isOffered(office, serviceId, date) || !isExpected(time, date)
    ? []
    : sessionsOn(office, serviceId, date);

/**
 * Whether seats of a session can be had. The list of sessions and the booking both ask this function, so what is shown
 * as open can be booked. A session is closed once it begins, on a day on which the doors stay closed, and where it would
 * begin before they open or end after they close: in Ramadan, say.
 */
export const sessionState = ({ office, time, now }: OfficeAt, session: Session, remaining: number): SessionState => {
  const date = isoDate(session.date);
  if (now >= time.instantOf(date, session.session)) return "closed";
  if (!isWithinHours(time, session)) return "closed";
  if (now < releaseAt(office, time, session)) return "not-released";
  return remaining > 0 ? "open" : "full";
};

export type FindSession =
  | { readonly kind: "found"; readonly session: Session }
  | { readonly kind: "not-released" }
  | { readonly kind: "closed" }
  | { readonly kind: "no-such-session" };

/** The session that somebody asks for, if its seats can be had at all. The dispenser knows how many are left. */
export const findSession = (
  at: OfficeAt,
  { serviceId, date, session, pool }: Omit<SessionRef, "officeId">,
): FindSession => {
  const day = isoDate(date);
  if (day < at.time.dateOf(at.now)) return { kind: "closed" };
  // Nobody knows yet on which days of that year the office works.
  if (!isYearKnown(at.time, day)) return { kind: "not-released" };
  const sessions = listedSessions(at, serviceId, day);
  if (sessions.length === 0) return { kind: "closed" };
  const found = sessions.find((candidate) => candidate.session === session && candidate.pool === pool);
  if (found === undefined) return { kind: "no-such-session" };
  const state = sessionState(at, found, found.capacity);
  return state === "open" ? { kind: "found", session: found } : { kind: state === "not-released" ? state : "closed" };
};
