import { addDays, type IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { type OfficeRules, rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { lastOpenDayUntil } from "../offices/open-day.ts";
import { type Chart, rowOf, type Standing } from "../services/chart.ts";
import type { Application } from "./application.ts";

export interface PickUp {
  readonly readyOn: IsoDate;
  /**
   * The last working day within the days of the rules. After them a passport is void (Permenkumham 8/2014, article 30).
   */
  readonly pickUpBy: IsoDate;
  /** When the applicant is reminded, earliest first; `day` counts from the day on which the thing became ready. */
  readonly reminders: readonly { readonly day: number; readonly at: Instant }[];
}

/**
 * The pick-up; undefined before the step that opens it and after the end of the application. The rules of the day of
 * that step count.
 */
export const pickUpOf = (
  chart: Chart,
  { ended }: Standing,
  { steps }: Pick<Application, "steps">,
  office: OfficeAt,
): PickUp | undefined => {
  const ready = steps.find(({ step }) => rowOf(chart, step).opensPickUp);
  if (ready === undefined || ended !== undefined) return undefined;
  const readyOn = office.time.dateOf(ready.at);
  const { pickUp: rules } = rulesOn(office.office, chart.serviceId, readyOn);
  if (rules === undefined) throw new Error(`no rules of collecting for ${chart.serviceId} on ${readyOn}`);
  const pickUpBy = lastOpenDayUntil(addDays(readyOn, rules.days), office.time);
  return { readyOn, pickUpBy, reminders: remindersOf(rules, readyOn, pickUpBy, office) };
};

/**
 * Computed from the last to the first. A reminder that would come on or after the last day, or on the day of the next
 * reminder, moves to the working day before: a visit must still be possible, and nobody is reminded twice on one day.
 */
const remindersOf = (
  { days, reminderDays, reminderTime }: NonNullable<OfficeRules["pickUp"]>,
  readyOn: IsoDate,
  pickUpBy: IsoDate,
  { time }: OfficeAt,
): PickUp["reminders"] => {
  let next = pickUpBy;
  return reminderDays
    .filter((day) => day <= days)
    .toSorted((a, b) => b - a)
    .map((day) => {
      const on = addDays(readyOn, day);
      next = on < next ? on : lastOpenDayUntil(addDays(next, -1), time);
      return { day, at: time.instantOf(next, reminderTime) };
    })
    .toReversed();
};
