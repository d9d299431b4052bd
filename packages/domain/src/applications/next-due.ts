import type { Instant } from "../clock.ts";

/** The lists of what is due: alerts about promises, reminders to collect, reminders of missing papers. */
export type DueList = "deadlines" | "pick-ups" | "papers";

/** When something must be said about an application next, and which list does that. */
export interface NextDue {
  readonly list: DueList;
  readonly at: Instant;
}

/** An application has one entry for all lists: the earliest, so that none hides another. */
export const earliestDue = (due: Readonly<Record<DueList, Instant | undefined>>): NextDue | undefined =>
  (Object.keys(due) as DueList[])
    .flatMap((list): NextDue[] => (due[list] === undefined ? [] : [{ list, at: due[list] }]))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
