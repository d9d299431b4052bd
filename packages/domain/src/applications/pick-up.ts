import { addDays, type IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { lastOpenDayUntil } from "../offices/open-day.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { type Application, stepsOf } from "./application.ts";
import { standingOf } from "./steps.ts";

export interface PickUp {
  readonly readyOn: IsoDate;
  /**
   * The last working day within the days that the law gives; once those are over the passport is void (Permenkumham
   * 8/2014, article 30).
   */
  readonly pickUpBy: IsoDate;
  /** When the applicant is reminded, earliest first; `day` counts from the day on which the passport became ready. */
  readonly reminders: readonly { readonly day: number; readonly at: Instant }[];
}

/** What there is to collect, undefined before `ready` and after the hand-over. The rules are those of the ready day. */
export const pickUpOf = (application: Pick<Application, "steps">, office: RuledOffice): PickUp | undefined => {
  const ready = application.steps.find(({ step }) => step === "ready");
  if (ready === undefined || standingOf(stepsOf(application)).ended) return undefined;
  const readyOn = office.dateOf(ready.at);
  const pickUpBy = lastOpenDayUntil(addDays(readyOn, office.rulesOn(readyOn).pickUpDays), office);
  return { readyOn, pickUpBy, reminders: remindersOf(readyOn, pickUpBy, office) };
};

/**
 * From the last to the first, because one that would come on the last day or after it, or on the day of the next one, is
 * brought forward to the working day before: a visit must still be possible, and nobody is told twice on one day.
 */
const remindersOf = (readyOn: IsoDate, pickUpBy: IsoDate, office: RuledOffice): PickUp["reminders"] => {
  const { pickUpDays, pickUpReminderDays, pickUpReminderTime } = office.rulesOn(readyOn);
  let next = pickUpBy;
  return pickUpReminderDays
    .filter((day) => day <= pickUpDays)
    .toSorted((a, b) => b - a)
    .map((day) => {
      const on = addDays(readyOn, day);
      next = on < next ? on : lastOpenDayUntil(addDays(next, -1), office);
      return { day, at: office.instantOf(next, pickUpReminderTime) };
    })
    .toReversed();
};
