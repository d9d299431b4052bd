import type { IsoDate } from "@sip/calendar/date";
import { daysAfter } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import { nextAlertAt } from "./alerts.ts";
import type { Application } from "./application.ts";
import type { ApplicationAt } from "./application-at.ts";
import { type Finished, finishedOf } from "./finished.ts";
import { givenAt } from "./flags.ts";
import { isInHand } from "./handling.ts";
import { heldSince } from "./held-since.ts";
import { earliestDue, type NextDue } from "./next-due.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { papersTermOf } from "./papers-term.ts";
import { nextRaiseAt } from "./raise-alert.ts";

/** The two lists of flagged applications: those with a flag that nobody has looked at, and the others. */
export const reviewStates = ["open", "reviewed"] as const;
export type ReviewState = (typeof reviewStates)[number];

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
  /**
   * Its position among what is open without a day on which it is due: since when it is open. The last hold does not say
   * that: who lifts it and sets it again would put the case at the end of the list.
   */
  readonly heldAt?: Instant;
  /** How long it took: once it is finished, forecasts are made of it. */
  readonly finished?: Finished;
  /** What became of its promise: once that is known, the office's share is made of it. */
  readonly outcome?: Outcome;
  /** Its position among the office's flagged applications: the instant of its last flag. */
  readonly review?: { readonly state: ReviewState; readonly flaggedAt: Instant };
  readonly next?: NextDue;
}

export const indexEntriesOf = (current: ApplicationAt): IndexEntries => {
  const { record, chart, clock, pickUp, office } = current;
  const deadlineAt = clock.state === "stopped" ? undefined : clock.dueAt;
  const isUnknown = clock.state === "running" && clock.dueAt === undefined;
  // A promise that waits for the holidays of its year is looked at again each day: the decree changes no application.
  const alertAt = isUnknown ? daysAfter(office.now, 1) : nextTellingAt(current);
  const reminderAt = pickUp?.reminders.find(({ day }) => day > (record.reminded?.day ?? 0))?.at;
  const next = earliestDue({
    deadlines: alertAt,
    "pick-ups": reminderAt,
    papers: papersTermOf(current)?.remindAt,
  });
  const heldAt = heldSince(current) && record.steps[0].at;
  const finished = finishedOf(chart, record, clock, office);
  const outcome = outcomeOf(current);
  const review = reviewEntryOf(record);
  return {
    ...(clock.promisedOn !== undefined && { promisedOn: clock.promisedOn }),
    ...(clock.dueAt !== undefined && { dueAt: clock.dueAt }),
    ...(pickUp !== undefined && { pickUpBy: pickUp.pickUpBy }),
    ...(deadlineAt !== undefined && { deadlineAt }),
    ...(review !== undefined && { review }),
    ...(heldAt !== undefined && { heldAt }),
    ...(finished !== undefined && { finished }),
    ...(outcome !== undefined && { outcome }),
    ...(next !== undefined && { next }),
  };
};

const reviewEntryOf = (record: Application): IndexEntries["review"] => {
  const { flags = [] } = record;
  const last = flags.at(-1);
  if (last === undefined) return undefined;
  const state = flags.every(({ reviewed }) => reviewed !== undefined) ? "reviewed" : "open";
  return { state, flaggedAt: givenAt(record, last) };
};

/** When the sweep must look next: for an alert, or because nobody took the last one over. */
export const nextTellingAt = (current: ApplicationAt): Instant | undefined => {
  const { clock, alerts, afterMiss, record } = current;
  const ahead = [nextAlertAt(clock, alerts, afterMiss, isInHand(record.handling)), nextRaiseAt(current)];
  return ahead.flatMap((at) => at ?? []).toSorted()[0];
};
