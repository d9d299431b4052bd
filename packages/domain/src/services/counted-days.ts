import { addDays, type IsoDate } from "@sip/calendar/date";
import { epochMsOf } from "@sip/calendar/instant";
import type { DayKind } from "@sip/calendar/working-days";
import type { OfficeTime } from "../offices/office-time.ts";
import { openPauseOf, type Pause } from "./pauses.ts";

/** One day after the start, and whether it counts. Closed days have no office minutes, and never count. */
export interface CountedDay {
  readonly date: IsoDate;
  readonly day: DayKind;
  /** From opening to closing of this date, breaks included. */
  readonly officeMinutes: number;
  /** So many of them the clock stood still. */
  readonly pausedMinutes: number;
  readonly counts: boolean;
}

type Time = Pick<OfficeTime, "calendar" | "hours">;

const msPerMinute = 60_000;

/** Seconds are cut off, so that the minutes that people read are the minutes that were counted. */
const minuteOf = (instant: string): number => Math.floor(epochMsOf(instant) / msPerMinute);

const minutesWithin = (opens: number, closes: number, { since, until }: Pause): number => {
  const end = until === undefined ? closes : Math.min(closes, minuteOf(until));
  return Math.max(0, end - Math.max(opens, minuteOf(since)));
};

/**
 * A working day counts unless the clock stood still for more than half of its office minutes (decision 0034). `pauses`
 * do not overlap. A pause without end is taken to last for ever.
 */
export const countDay = (date: IsoDate, pauses: readonly Pause[], { calendar, hours }: Time): CountedDay => {
  const day = calendar.dayKind(date);
  if (!calendar.isWorkingDay(date)) return { date, day, officeMinutes: 0, pausedMinutes: 0, counts: false };
  const opens = minuteOf(hours.openingAt(date));
  const closes = minuteOf(hours.closingAt(date));
  const pausedMinutes = pauses.reduce((sum, pause) => sum + minutesWithin(opens, closes, pause), 0);
  const officeMinutes = closes - opens;
  return { date, day, officeMinutes, pausedMinutes, counts: pausedMinutes * 2 <= officeMinutes };
};

/**
 * The days after `startedOn`, which itself does not count, up to the `slaWorkingDays`-th that counts: the promised day.
 * Where a pause has no end, the days after its first one would never count: then they end there, perhaps without a
 * promised day.
 *
 * Counted from the next working day. The source for passports: "selesai dalam 3 hari kerja setelah pembayaran" (SOP of
 * the Pekanbaru office: Kinasih & Sujianto, JIAP 8(1) 2022; Antara Palu 17 November 2024; Directorate General June
 * 2022), stricter than the at most 4 working days of Permenkumham 8/2014 and 18/2022, article 22.
 *
 * Throws MissingCalendarYear when the count runs into a year without calendar.
 */
export const countedDays = ({
  startedOn,
  slaWorkingDays,
  pauses,
  time,
}: {
  startedOn: IsoDate;
  slaWorkingDays: number;
  pauses: readonly Pause[];
  time: Time & Pick<OfficeTime, "dateOf">;
}): readonly CountedDay[] => {
  if (!Number.isInteger(slaWorkingDays) || slaWorkingDays < 1) {
    throw new RangeError(`not a number of working days from 1 on: ${slaWorkingDays}`);
  }
  const open = openPauseOf(pauses);
  const lastDay = open && time.dateOf(open.since);
  const days: CountedDay[] = [];
  let left = slaWorkingDays;
  for (let date = addDays(startedOn, 1); left > 0 && (lastDay === undefined || date <= lastDay); ) {
    const counted = countDay(date, pauses, time);
    days.push(counted);
    if (counted.counts) left -= 1;
    date = addDays(date, 1);
  }
  return days;
};

/** Undefined where an endless pause leaves no day to promise. */
export const promisedDayOf = (days: readonly CountedDay[], slaWorkingDays: number): IsoDate | undefined =>
  days.filter(({ counts }) => counts)[slaWorkingDays - 1]?.date;
