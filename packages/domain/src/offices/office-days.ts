import { addDays, type IsoDate } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import { hoursOfPeriods } from "@sip/calendar/period-hours";
import * as z from "zod/mini";
import { Act } from "../act.ts";
import { hoursFaults } from "./hours-faults.ts";
import { Office } from "./office.ts";
import type { OfficeAt } from "./office-at.ts";

/**
 * What an admin may change: days that differ from the calendar, and hours that differ from the weekly ones. Weekly hours
 * have no date. To change them would change days that are over, and with them promises that were kept or missed.
 */
export type OfficeDays = Pick<Office, "overrides" | "otherHours">;

/** An office as those see it who change its days; nobody else reads more than an `Office`. */
export const OfficeWithChange = z.extend(Office, {
  /** How often its days were changed since it was added. */
  version: z._default(z.int(), 0),
  /** Who changed its days last, and why; `settledAt` is missing until all open promises are renewed. */
  daysChanged: z.optional(z.object({ act: Act, settledAt: z.optional(z.string()) })),
});
export type OfficeWithChange = z.infer<typeof OfficeWithChange>;

/** Why an office cannot have these days instead of its own; none if it can. Days before `from` stay as they were. */
export const daysFaults = (office: Office, days: OfficeDays, from: IsoDate): string[] => {
  const faults = hoursFaults({ ...office, ...days });
  if (faults.length > 0) return faults;
  const [was, is] = [saidOf(office), saidOf(days)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((date) => date < from && was.get(date) !== is.get(date))
    .toSorted()
    .map((date) => `${date} is over`);
};

/** A day on which the office has closed is over: what was promised for it was kept or missed. */
export const firstChangeableDay = ({ time, now }: OfficeAt): IsoDate => {
  const today = time.dateOf(now);
  const isOver = ifDecreed(() => time.calendar.isWorkingDay(today) && time.hours.closingAt(today) <= now);
  return isOver === true ? addDays(today, 1) : today;
};

/** Each date of which something is said, with all of it. */
const saidOf = ({ overrides, otherHours }: OfficeDays): ReadonlyMap<string, string> => {
  const hours = hoursOfPeriods(otherHours);
  const opens = new Map(overrides.map(({ date, open }) => [date, open]));
  const dates = new Set([...Object.keys(hours), ...opens.keys()]);
  return new Map([...dates].map((date) => [date, `${opens.get(date)} ${hours[date]?.opens} ${hours[date]?.closes}`]));
};
