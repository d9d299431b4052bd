import { addDays, type IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { type Application, stepsOf } from "./application.ts";
import { standingOf } from "./steps.ts";

export interface PickUp {
  readonly readyOn: IsoDate;
  /** The last day; after it the passport is void (Permenkumham 8/2014, article 30). */
  readonly pickUpBy: IsoDate;
  /** When the applicant is reminded, earliest first; `day` counts from the day on which the passport became ready. */
  readonly reminders: readonly { readonly day: number; readonly at: Instant }[];
}

/** What there is to collect, undefined before `ready` and after the hand-over. The rules are those of the ready day. */
export const pickUpOf = (application: Pick<Application, "steps">, office: RuledOffice): PickUp | undefined => {
  const ready = application.steps.find(({ step }) => step === "ready");
  if (ready === undefined || standingOf(stepsOf(application)).ended) return undefined;
  const readyOn = office.dateOf(ready.at);
  const { pickUpDays, pickUpReminderDays, pickUpReminderTime } = office.rulesOn(readyOn);
  const reminders = pickUpReminderDays
    .filter((day) => day <= pickUpDays)
    .toSorted((a, b) => a - b)
    .map((day) => ({ day, at: office.instantOf(addDays(readyOn, day), pickUpReminderTime) }));
  return { readyOn, pickUpBy: addDays(readyOn, pickUpDays), reminders };
};
