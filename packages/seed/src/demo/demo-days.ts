import { addDays, type IsoDate } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import type { Instant } from "@sip/domain/clock";
import type { Office } from "@sip/domain/offices/office";
import { type OfficeTime, officeTime } from "@sip/domain/offices/office-time";
import { releaseAt } from "@sip/domain/queue/release";
import { firstLine } from "@sip/domain/services/lines";

/** The days of the demo as the office counts them. */
export interface DemoDays {
  readonly office: Office;
  readonly time: OfficeTime;
  readonly now: Instant;
  readonly today: IsoDate;
  /** A working day of the past: 0 is the last one whose doors have opened by now, 1 the one before it. */
  back(workingDays: number): IsoDate;
  /** Days after `back(0)` whose seats have been released, today before opening included. */
  readonly coming: readonly IsoDate[];
  /** How far back the working day lies on which something happened `calendarDays` ago, or soon after; at least 1. */
  backOfDaysAgo(calendarDays: number): number;
  /** The release of a service's seats of a day. */
  releaseOf(serviceId: string, date: IsoDate): Instant;
}

/** Seats are released a week ahead, so this sees all of them. */
const comingHorizonDays = 14;

export const demoDays = (office: Office, now: Instant): DemoDays => {
  const time = officeTime(office);
  const { calendar, hours } = time;
  const today = time.dateOf(now);
  const isOpenedToday = calendar.isWorkingDay(today) && hours.openingAt(today) <= now;
  const last = isOpenedToday ? today : calendar.previousWorkingDay(today);
  const past = [last];
  const back = (workingDays: number): IsoDate => {
    let day = past[workingDays] ?? past.at(-1) ?? last;
    while (past.length <= workingDays) {
      day = calendar.previousWorkingDay(day);
      past.push(day);
    }
    return day;
  };
  const releaseOf = (serviceId: string, date: IsoDate): Instant => releaseAt(office, time, { serviceId, date });

  return {
    office,
    time,
    now,
    today,
    back,
    releaseOf,
    coming: Array.from({ length: comingHorizonDays }, (_, index) => addDays(last, index + 1)).filter(
      (date) => date >= today && releaseOf(firstLine.serviceId, date) <= now && isOpenDay(time, date),
    ),
    backOfDaysAgo: (calendarDays) => {
      const earliest = addDays(today, -calendarDays);
      let workingDays = 1;
      while (back(workingDays + 1) >= earliest) workingDays += 1;
      return workingDays;
    },
  };
};

/** A year without decree has no day that could be offered. */
const isOpenDay = ({ calendar }: OfficeTime, date: IsoDate): boolean =>
  ifDecreed(() => calendar.isWorkingDay(date)) === true;
