import { addDays, compareDates, type IsoDate } from "./date.ts";
import { epochMsOf, minutesAfter } from "./instant.ts";
import type { OfficeHours } from "./office-hours.ts";
import { localDateOf, type TimeZone } from "./time-zone.ts";
import type { WorkingCalendar } from "./working-days.ts";

/** Time while the doors of one office are open: from opening to closing of its working days. */
export type OfficeMinutes = Readonly<{
  /** Minutes, with fractions, of office time between two instants; 0 when `until` is not after `since`. */
  between: (since: string, until: string) => number;
  /**
   * The first instant at which so many minutes of office time have passed since `instant`. `minutes` is 0 or more: with 0
   * it is `instant` itself, and at night the next opening for any more.
   */
  after: (instant: string, minutes: number) => string;
}>;

const millisecondsPerMinute = 60_000;

/** Both questions throw MissingCalendarYear once they reach a year without decree. */
export const officeMinutes = ({
  calendar,
  hours,
  zone,
}: {
  readonly calendar: Pick<WorkingCalendar, "isWorkingDay">;
  readonly hours: Pick<OfficeHours, "openingAt" | "closingAt">;
  readonly zone: TimeZone;
}): OfficeMinutes => {
  /** The part of a date's opening hours that lies after an instant, in milliseconds since 1970. */
  const openOn = (date: IsoDate, sinceMs: number): readonly [fromMs: number, toMs: number] | undefined => {
    if (!calendar.isWorkingDay(date)) return undefined;
    const [fromMs, toMs] = [Math.max(sinceMs, epochMsOf(hours.openingAt(date))), epochMsOf(hours.closingAt(date))];
    return fromMs < toMs ? [fromMs, toMs] : undefined;
  };

  return {
    between: (since, until) => {
      const [sinceMs, untilMs] = [epochMsOf(since), epochMsOf(until)];
      const last = localDateOf(until, zone);
      let passedMs = 0;
      for (let date = localDateOf(since, zone); compareDates(date, last) <= 0; date = addDays(date, 1)) {
        const [fromMs, toMs] = openOn(date, sinceMs) ?? [0, 0];
        passedMs += Math.max(0, Math.min(toMs, untilMs) - fromMs);
      }
      return passedMs / millisecondsPerMinute;
    },
    after: (instant, minutes) => {
      if (minutes <= 0) return instant;
      const sinceMs = epochMsOf(instant);
      let leftMs = minutes * millisecondsPerMinute;
      for (let date = localDateOf(instant, zone); ; date = addDays(date, 1)) {
        const [fromMs, toMs] = openOn(date, sinceMs) ?? [0, 0];
        if (leftMs <= toMs - fromMs)
          return minutesAfter(new Date(fromMs).toISOString(), leftMs / millisecondsPerMinute);
        leftMs -= toMs - fromMs;
      }
    },
  };
};
