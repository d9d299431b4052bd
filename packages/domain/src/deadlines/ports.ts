import type { IsoDate } from "@sip/calendar/date";
import type { Finished } from "../applications/finished.ts";

/** What offices have finished. */
export interface Paces {
  /**
   * The applications of one service that an office finished on these dates, each once. May be some minutes old. While it
   * stays the same it is the same list, so that what follows from it is computed once.
   */
  finishedOn(officeId: string, serviceId: string, dates: readonly IsoDate[]): Promise<readonly Finished[]>;
}
