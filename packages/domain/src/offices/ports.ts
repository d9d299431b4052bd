import type { Office } from "./office.ts";

/** The offices as the admin keeps them. Answers may be 75 seconds old: rules change by date, not by the second. */
export interface Offices {
  find(officeId: string): Promise<Office | undefined>;
  /** The office whose number stands in booking codes. */
  findByNumber(officeNumber: number): Promise<Office | undefined>;
  list(): Promise<readonly Office[]>;
}
