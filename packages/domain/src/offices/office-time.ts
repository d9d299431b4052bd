import type { IsoDate } from "@sip/calendar/date";
import { holidayCalendar } from "@sip/calendar/holidays";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { type OfficeHours, officeHours } from "@sip/calendar/office-hours";
import { hoursOfPeriods } from "@sip/calendar/period-hours";
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

/** Days, hours and instants in the time of one office. */
export interface OfficeTime {
  readonly zone: TimeZone;
  readonly zoneLabel: ZoneLabel;
  readonly calendar: WorkingCalendar;
  readonly hours: OfficeHours;
  /** The date at the office. */
  dateOf(instant: Instant): IsoDate;
  /** The instant at which the office's clock shows `time` (HH:mm) on `date`. */
  instantOf(date: IsoDate, time: string): Instant;
  /** ISO 8601 with the office's offset, e.g. `2026-12-29T16:00:00+07:00`: the form of instants in answers. */
  timestampOf(instant: Instant): string;
}

const holidays = holidayCalendar(nationalHolidays);

type Timed = Pick<Office, "zone" | "hours" | "otherHours" | "overrides">;

/**
 * An office object never changes, it is only replaced. Every request needs its time, and checking hours and overrides
 * each time took a tenth of a request.
 */
const known = new WeakMap<Timed, OfficeTime>();

export const officeTime = (office: Timed): OfficeTime => {
  const time = known.get(office) ?? makeOfficeTime(office);
  known.set(office, time);
  return time;
};

const makeOfficeTime = ({ zone, hours: weekly, otherHours, overrides }: Timed): OfficeTime => {
  const calendar = workingCalendar({ holidays, overrides });
  return {
    zone,
    zoneLabel: zoneLabel(zone),
    calendar,
    hours: officeHours({ weekly, onDate: hoursOfPeriods(otherHours), calendar, zone }),
    dateOf: (instant) => localDateOf(instant, zone),
    instantOf: (date, time) => instantOf(date, time, zone),
    timestampOf: (instant) => toOffsetString(instant, zone),
  };
};
