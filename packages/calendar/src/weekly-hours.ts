import type { Weekday } from "./date.ts";
import { type LocalTime, minutesAfterMidnight } from "./local-time.ts";

/** One window without a break, on the wall clock of the office. */
export type OpeningHours = Readonly<{ opens: LocalTime; closes: LocalTime }>;

/** By ISO weekday, "1" for Monday to "7" for Sunday. A weekday that is missing is closed. */
export type WeeklyHours = Readonly<Record<string, OpeningHours>>;

/** `day` names the hours in the RangeError for those that close before they open. */
export const checkHours = (day: string, { opens, closes }: OpeningHours): void => {
  if (minutesAfterMidnight(opens) >= minutesAfterMidnight(closes)) {
    throw new RangeError(`an office that opens at ${opens} cannot close at ${closes} (${day})`);
  }
};

export const checkWeeklyHours = (weekly: WeeklyHours): void => {
  for (const [weekday, hours] of Object.entries(weekly)) {
    if (!/^[1-7]$/.test(weekday)) throw new RangeError(`not an ISO weekday from 1 to 7: ${weekday}`);
    checkHours(weekday, hours);
  }
  if (Object.keys(weekly).length === 0) throw new RangeError("an office without opening hours");
};

/**
 * The hours of a weekday on which the office opens, if need be against its week, on a Saturday say: then those of the last
 * weekday before it that has some.
 */
export const hoursWhenOpened = (weekly: WeeklyHours, weekday: Weekday): OpeningHours | undefined => {
  const days = Object.keys(weekly).map(Number);
  return weekly[weekday] ?? weekly[Math.max(...days.filter((day) => day < weekday))] ?? weekly[Math.max(...days)];
};
