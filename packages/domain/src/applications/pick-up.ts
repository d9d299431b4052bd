import { addDays, type IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { type OfficeRules, rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { lastOpenDayUntil } from "../offices/open-day.ts";
import { type Chart, rowOf, type Standing } from "../services/chart.ts";
import type { Application } from "./application.ts";
import { issueDayOf } from "./issue-day.ts";

export interface PickUp {
  /**
   * The last working day within the days of the rules, which count from the issue. After them a passport may be cancelled
   * (Permenkumham 8/2014, article 30). It has passed already when the thing is ready too late.
   */
  readonly pickUpBy: IsoDate;
  /** When the applicant is reminded, earliest first; `day` counts from the issue. */
  readonly reminders: readonly { readonly day: number; readonly at: Instant }[];
}

/**
 * The pick-up; undefined before the step that opens it and after the end of the application. The rules of the
 * day of issue count.
 */
export const pickUpOf = (
  chart: Chart,
  { ended }: Standing,
  { steps }: Pick<Application, "steps">,
  office: OfficeAt,
): PickUp | undefined => {
  const ready = steps.find(({ step }) => rowOf(chart, step).opensPickUp);
  if (ready === undefined || ended !== undefined) return undefined;
  const issuedOn = issueDayOf(chart, { steps }, office);
  if (issuedOn === undefined) throw new Error(`something of ${chart.serviceId} is ready and was never issued`);
  const { pickUp: rules } = rulesOn(office.office, chart.serviceId, issuedOn);
  if (rules === undefined) throw new Error(`no rules of collecting for ${chart.serviceId} on ${issuedOn}`);
  const { time } = office;
  const pickUpBy = lastOpenDayUntil(addDays(issuedOn, rules.days), time);
  // Nobody can collect before it is ready, and of that day there is a message of its own.
  const reminders = remindersOf(rules, issuedOn, pickUpBy, office).filter(
    ({ at }) => time.dateOf(at) > time.dateOf(ready.at),
  );
  return { pickUpBy, reminders };
};

/**
 * Computed from the last to the first. A reminder that would come on or after the last day, or on the day of the next
 * reminder, moves to the working day before: a visit must still be possible, and nobody is reminded twice on one day.
 */
const remindersOf = (
  { days, reminderDays, reminderTime }: NonNullable<OfficeRules["pickUp"]>,
  issuedOn: IsoDate,
  pickUpBy: IsoDate,
  { time }: OfficeAt,
): PickUp["reminders"] => {
  let next = pickUpBy;
  return reminderDays
    .filter((day) => day <= days)
    .toSorted((a, b) => b - a)
    .map((day) => {
      const on = addDays(issuedOn, day);
      next = on < next ? on : lastOpenDayUntil(addDays(next, -1), time);
      return { day, at: time.instantOf(next, reminderTime) };
    })
    .toReversed();
};
