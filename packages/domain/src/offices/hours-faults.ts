import { checkPeriods } from "@sip/calendar/check-periods";
import { addDays, isoDate, type Weekday, weekdayOf } from "@sip/calendar/date";
import { checkWeeklyHours, type WeeklyHours } from "@sip/calendar/weekly-hours";
import { workingWeek } from "@sip/calendar/working-days";
import { weekdayName } from "../dates-in-words.ts";
import { faultOf } from "./fault-of.ts";
import type { Office, OtherHours } from "./office.ts";
import { officeTime } from "./office-time.ts";

type Timed = Pick<Office, "zone" | "hours" | "otherHours" | "overrides" | "servicePoints">;

const daysPerWeek = 7;

/** What in an office's hours and days contradicts itself; none if every day has one answer. */
export const hoursFaults = (office: Timed): string[] => {
  const faults = [
    ...faultOf(() => checkPeriods(office.otherHours)),
    ...faultOf(() => officeTime({ ...office, otherHours: [] })),
  ];
  if (faults.length > 0) return faults;
  return [
    // Promises count these days, and end at their closing.
    ...unsaid(workingWeek, office.hours).map((fault) => `hours of the week: ${fault}`),
    ...office.servicePoints.flatMap(({ servicePointId, hours }) =>
      faultOf(() => checkWeeklyHours(hours)).map((fault) => `service point ${servicePointId}: ${fault}`),
    ),
    ...office.otherHours.flatMap((period) =>
      [...unsaidDays(period, office.hours, period.hours), ...pointFaults(period, office)].map(
        (fault) => `hours from ${period.from} to ${period.to}: ${fault}`,
      ),
    ),
  ];
};

/** A day that is not said would have the hours of another one, which nobody meant. */
const unsaidDays = ({ from, to }: OtherHours, usual: WeeklyHours, hours: WeeklyHours): string[] =>
  unsaid(
    Array.from({ length: daysPerWeek }, (_, day) => addDays(isoDate(from), day))
      .filter((date) => date <= to)
      .map(weekdayOf)
      .filter((weekday) => usual[weekday] !== undefined),
    hours,
  );

const unsaid = (weekdays: readonly Weekday[], hours: WeeklyHours): string[] =>
  weekdays
    .filter((weekday) => hours[weekday] === undefined)
    .map((weekday) => `they say nothing of a ${weekdayName(weekday, "en")}`);

const pointFaults = (period: OtherHours, { servicePoints }: Timed): string[] =>
  Object.entries(period.servicePoints ?? {}).flatMap(([servicePointId, hours]) => {
    const point = servicePoints.find((one) => one.servicePointId === servicePointId);
    if (point === undefined) return [`there is no service point ${servicePointId}`];
    return [...faultOf(() => checkWeeklyHours(hours)), ...unsaidDays(period, point.hours, hours)].map(
      (fault) => `service point ${servicePointId}: ${fault}`,
    );
  });
