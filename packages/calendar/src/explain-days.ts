import { addDays, type IsoDate, yearOf } from "./date.ts";
import { type HolidayDecree, ifDecreed } from "./holidays.ts";
import type { LocalTime } from "./local-time.ts";
import type { OfficeHours } from "./office-hours.ts";
import { localTimeOf, type TimeZone } from "./time-zone.ts";
import type { DayKind, WorkingCalendar } from "./working-days.ts";

/** What is known of a day of one office: why it works or not, by which decree, from when to when. */
export type ExplainedDay = Readonly<{
  date: IsoDate;
  /** `not-decreed`: nobody can say yet, because the holidays of the year are not known. */
  day: DayKind | Readonly<{ kind: "not-decreed"; year: number }>;
  /** What made it a holiday or joint leave. */
  decree?: Pick<HolidayDecree, "numbers" | "signedOn" | "amendedBy">;
  /** On the wall clock of the office, where it opens at all. */
  opens?: LocalTime;
  closes?: LocalTime;
}>;

type Time = Readonly<{ calendar: WorkingCalendar; hours: OfficeHours; zone: TimeZone }>;

/** Each day of a range, both ends included. It answers for a year without decree, too. */
export const explainDays = (from: IsoDate, to: IsoDate, time: Time): readonly ExplainedDay[] => {
  const days: ExplainedDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(explainDay(date, time));
  return days;
};

const explainDay = (date: IsoDate, { calendar, hours, zone }: Time): ExplainedDay => {
  const day = ifDecreed(() => calendar.dayKind(date));
  if (day === undefined) return { date, day: { kind: "not-decreed", year: yearOf(date) } };
  if (calendar.isWorkingDay(date)) {
    return {
      date,
      day,
      opens: localTimeOf(hours.openingAt(date), zone),
      closes: localTimeOf(hours.closingAt(date), zone),
    };
  }
  if (day.kind !== "national-holiday" && day.kind !== "joint-leave") return { date, day };
  const { numbers, signedOn, amendedBy } = calendar.decreeOn(date);
  return { date, day, decree: { numbers, signedOn, ...(amendedBy !== undefined && { amendedBy }) } };
};
