import type { Instant } from "../clock.ts";
import type { Office } from "./office.ts";
import type { DaysChange, OfficeWithChange } from "./office-days.ts";

/** How old the office may be by which somebody decides. */
export const officeAgeAtMostMs = 75_000;

/** The offices as the admin keeps them. Answers may be `officeAgeAtMostMs` old: rules change by date, not by the second. */
export interface Offices {
  find(officeId: string): Promise<Office | undefined>;
  /** The office whose number stands in booking codes. */
  findByNumber(officeNumber: number): Promise<Office | undefined>;
  list(): Promise<readonly Office[]>;
}

/** For who changes the days of an office. `find` reads consistently. */
export interface OfficeDaysStore {
  find(officeId: string): Promise<OfficeWithChange | undefined>;
  /** May be some milliseconds old. */
  list(): Promise<readonly OfficeWithChange[]>;
  /** Those of these versions, the last first. One that was made before changes were kept is missing. */
  listChanges(officeId: string, versions: readonly number[]): Promise<readonly DaysChange[]>;
  /**
   * Stores the days, their version and `daysChanged`, nothing else of the office, and the change itself: all or nothing.
   * False, with nothing stored, when the stored version is not the one before it. True for a write that is sent
   * again because its answer was lost.
   */
  change(change: DaysChange): Promise<boolean>;
  /** Marks that all promises are renewed. False, with nothing stored, when the days have another version by now. */
  settle(officeId: string, version: number, settledAt: Instant): Promise<boolean>;
}
