import type { IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { nextAlertAt } from "./alerts.ts";
import type { ApplicationAt } from "./application-at.ts";

/** The two lists of things to come: alerts about promises, and reminders to collect. */
export type DueList = "deadlines" | "pick-ups";

/**
 * What follows from an application for those who look at many: stored beside it so that it can be found, and so that
 * facts can be told without a calendar. It is computed anew with every change and never read back into a decision.
 */
export interface IndexEntries {
  readonly promisedOn?: IsoDate;
  readonly dueAt?: Instant;
  readonly pickUpBy?: IsoDate;
  /** Its place among the office's open deadlines: the due instant of a promise that runs, or was missed before a pause. */
  readonly deadlineAt?: Instant;
  /** When something is to be said about it next, and by whom. */
  readonly next?: { readonly list: DueList; readonly at: Instant };
}

export const indexEntriesOf = ({ record, clock, pickUp }: ApplicationAt): IndexEntries => {
  const deadlineAt = clock.state === "running" ? clock.dueAt : clock.missedDueAt;
  const alertAt = nextAlertAt(clock, record.alerts);
  const reminderAt = pickUp?.reminders.find(({ day }) => day > (record.reminded?.day ?? 0))?.at;
  return {
    ...(clock.promisedOn !== undefined && { promisedOn: clock.promisedOn }),
    ...(clock.dueAt !== undefined && { dueAt: clock.dueAt }),
    ...(pickUp !== undefined && { pickUpBy: pickUp.pickUpBy }),
    ...(deadlineAt !== undefined && { deadlineAt }),
    ...(alertAt !== undefined && { next: { list: "deadlines", at: alertAt } }),
    ...(reminderAt !== undefined && { next: { list: "pick-ups", at: reminderAt } }),
  };
};
