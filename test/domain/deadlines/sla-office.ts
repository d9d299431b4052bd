import type { IsoDate } from "@sip/calendar/date";
import { holidayCalendar } from "@sip/calendar/holidays";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { officeHours, type WeeklyHours } from "@sip/calendar/office-hours";
import type { TimeZone } from "@sip/calendar/time-zone";
import { type DayOverride, workingCalendar } from "@sip/calendar/working-days";
import type { SlaOffice } from "@sip/domain/deadlines/sla-clock";

const usual = { opens: "07:30", closes: "16:00" };
const mondayToFriday: WeeklyHours = { 1: usual, 2: usual, 3: usual, 4: usual, 5: usual };

const holidays = holidayCalendar(nationalHolidays);

/** Pekanbaru, unless told otherwise: three working days, 07:30 to 16:00 WIB on the national calendar. */
export const slaOffice = ({
  zone = "Asia/Jakarta",
  overrides = [],
  onDate = {},
  slaWorkingDaysOn = () => 3,
}: {
  zone?: TimeZone;
  overrides?: readonly DayOverride[];
  onDate?: WeeklyHours;
  slaWorkingDaysOn?: (date: IsoDate) => number;
} = {}): SlaOffice => {
  const calendar = workingCalendar({ holidays, overrides });
  return {
    calendar,
    zone,
    hours: officeHours({ weekly: mondayToFriday, onDate, calendar, zone }),
    rulesOn: (date) => ({ slaWorkingDays: slaWorkingDaysOn(date) }),
  };
};
