import type { IsoDate } from "@sip/calendar/date";
import { daysAfter } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import { nextAlertAt } from "./alerts.ts";
import type { ApplicationAt } from "./application-at.ts";

/** The two lists of what is due: alerts about promises, and reminders to collect. */
export type DueList = "deadlines" | "pick-ups";

/**
 * What lists need of an application. It is stored with the application, so that indexes can find it and facts can be
 * told without a calendar. Each change computes it anew; no decision reads it.
 */
export interface IndexEntries {
  readonly promisedOn?: IsoDate;
  readonly dueAt?: Instant;
  readonly pickUpBy?: IsoDate;
  /** Its position among the office's open deadlines: the due instant of a promise that is neither kept nor given up. */
  readonly deadlineAt?: Instant;
  /** When something must be said about it next, and which list does that. */
  readonly next?: { readonly list: DueList; readonly at: Instant };
}

export const indexEntriesOf = ({ record, clock, alerts, afterMiss, pickUp, office }: ApplicationAt): IndexEntries => {
  const deadlineAt = clock.state === "stopped" ? undefined : clock.dueAt;
  const isUnknown = clock.state === "running" && clock.dueAt === undefined;
  // A promise that waits for the holidays of its year is looked at again each day: the decree changes no application.
  const alertAt = isUnknown ? daysAfter(office.now, 1) : nextAlertAt(clock, alerts, afterMiss);
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
