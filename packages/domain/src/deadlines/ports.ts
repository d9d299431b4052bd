import type { IsoDate } from "@sip/calendar/date";
import type { Finished } from "../applications/finished.ts";
import type { OutcomeKind } from "../applications/outcome.ts";

/** What offices have finished. */
export interface Paces {
  /**
   * The applications of one service that an office finished on these dates, each once. May be some minutes old. While it
   * stays the same it is the same list, so that what follows from it is computed once.
   */
  finishedOn(officeId: string, serviceId: string, dates: readonly IsoDate[]): Promise<readonly Finished[]>;
}

/** What became of the promises that were due in one week, each once. */
export interface WeekOfOutcomes {
  readonly monday: IsoDate;
  readonly outcomes: readonly { readonly applicationNumber: string; readonly became: OutcomeKind }[];
}

/** What became of offices' promises, by the week of the last promised day. */
export interface Outcomes {
  /** A week in which nothing was due is missing. */
  dueInWeeks(officeId: string, mondays: readonly IsoDate[]): Promise<readonly WeekOfOutcomes[]>;
}
