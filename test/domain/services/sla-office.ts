import { holidayCalendar } from "@sip/calendar/holidays";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { officeHours } from "@sip/calendar/office-hours";
import { localDateOf, type TimeZone, toOffsetString } from "@sip/calendar/time-zone";
import type { WeeklyHours } from "@sip/calendar/weekly-hours";
import { type DayOverride, workingCalendar } from "@sip/calendar/working-days";
import type { ExplainedOffice } from "@sip/domain/services/explain-clock";
import { pekanbaru } from "../../support/offices/offices.ts";

const usual = { opens: "07:30", closes: "16:00" };
const mondayToFriday: WeeklyHours = { 1: usual, 2: usual, 3: usual, 4: usual, 5: usual };

const holidays = holidayCalendar(nationalHolidays);

/** Pekanbaru, unless told otherwise: three working days, 07:30 to 16:00 WIB on the national calendar. */
export const slaOffice = ({
  zone = "Asia/Jakarta",
  overrides = [],
  onDate = {},
  slaWorkingDaysFrom = { "2025-01-01": 3 },
}: {
  zone?: TimeZone;
  overrides?: readonly DayOverride[];
  onDate?: WeeklyHours;
  /** By the first day on which the rule is in force. */
  slaWorkingDaysFrom?: Readonly<Record<string, number>>;
} = {}): Omit<ExplainedOffice, "now"> => {
  const calendar = workingCalendar({ holidays, overrides });
  const rules = Object.entries(slaWorkingDaysFrom).flatMap(([from, slaWorkingDays]) =>
    pekanbaru.rules.slice(0, 1).map((each) => ({ ...each, from, slaWorkingDays })),
  );
  return {
    time: {
      calendar,
      hours: officeHours({ weekly: mondayToFriday, onDate, calendar, zone }),
      zone,
      dateOf: (instant) => localDateOf(instant, zone),
      timestampOf: (instant) => toOffsetString(instant, zone),
    },
    office: { rules },
  };
};
