import type { IsoDate } from "@sip/calendar/date";
import { holidayCalendar } from "@sip/calendar/holidays";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { type OfficeHours, officeHours } from "@sip/calendar/office-hours";
import {
  instantOf,
  localDateOf,
  type TimeZone,
  toOffsetString,
  type ZoneLabel,
  zoneLabel,
} from "@sip/calendar/time-zone";
import { type WorkingCalendar, workingCalendar } from "@sip/calendar/working-days";
import type { Instant } from "../clock.ts";
import type { Office } from "./office.ts";

/** Days, hours and instants as one office lives them. */
export interface OfficeTime {
  readonly zone: TimeZone;
  readonly zoneLabel: ZoneLabel;
  readonly calendar: WorkingCalendar;
  readonly hours: OfficeHours;
  /** The date at the office. */
  dateOf(instant: Instant): IsoDate;
  /** The instant at which the office's clock shows `time` (HH:mm) on `date`. */
  instantOf(date: IsoDate, time: string): Instant;
  /** ISO 8601 with the office's offset, e.g. `2026-12-29T16:00:00+07:00`: how instants leave the system. */
  timestampOf(instant: Instant): string;
}

const holidays = holidayCalendar(nationalHolidays);

type Timed = Pick<Office, "zone" | "hours" | "overrides">;

/** Offices are never changed, only replaced, and every request asks; checking hours and overrides anew took a tenth of it. */
const known = new WeakMap<Timed, OfficeTime>();

export const officeTime = (office: Timed): OfficeTime => {
  const time = known.get(office) ?? makeOfficeTime(office);
  known.set(office, time);
  return time;
};

const makeOfficeTime = ({ zone, hours: weekly, overrides }: Timed): OfficeTime => {
  const calendar = workingCalendar({ holidays, overrides });
  return {
    zone,
    zoneLabel: zoneLabel(zone),
    calendar,
    hours: officeHours({ weekly, calendar, zone }),
    dateOf: (instant) => localDateOf(instant, zone),
    instantOf: (date, time) => instantOf(date, time, zone),
    timestampOf: (instant) => toOffsetString(instant, zone),
  };
};
