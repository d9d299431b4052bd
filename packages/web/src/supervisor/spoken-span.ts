import { daysBetween } from "@sip/calendar/date";
import { localMoment, localMomentAt } from "@sip/calendar/local-moment";
import type { SupervisorWords } from "../words/supervisor.id.ts";

const minuteMs = 60_000;

/**
 * How far it is from now to an instant, or from there to now: "40 menit", "5 jam" on the same day, and whole days of the
 * calendar else. So nobody compares 45 hours with 4 days.
 */
export const spokenSpan = (timestamp: string, nowMs: number, words: SupervisorWords): string => {
  const { date, zoneLabel } = localMoment(timestamp);
  const days = Math.abs(daysBetween(date, localMomentAt(nowMs, zoneLabel).date));
  if (days > 0) return words.days(days);
  return spokenMinutes(Math.max(1, Math.round(Math.abs(Date.parse(timestamp) - nowMs) / minuteMs)), words);
};

/** "3 jam 10 menit": of a day, or of office time. */
export const spokenMinutes = (minutes: number, words: SupervisorWords): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return words.minutes(rest);
  return rest === 0 ? words.hours(hours) : `${words.hours(hours)} ${words.minutes(rest)}`;
};
