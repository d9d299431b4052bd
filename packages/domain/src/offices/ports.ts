import type { Office } from "./office.ts";
import type { OfficeWithChange } from "./office-days.ts";

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
  /**
   * Stores overrides, other hours, version and `daysChanged`, and nothing else. False, with nothing stored, when the
   * stored version is another one than `readVersion`.
   */
  save(office: OfficeWithChange, readVersion: number): Promise<boolean>;
}
