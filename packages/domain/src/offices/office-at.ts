import type { Instant } from "../clock.ts";
import type { Office } from "./office.ts";
import { type OfficeTime, officeTime } from "./office-time.ts";
import type { Offices } from "./ports.ts";

/** One office at one instant, with its time: where and when a decision is made. */
export interface OfficeAt {
  readonly office: Office;
  readonly time: OfficeTime;
  readonly now: Instant;
}

export const officeAt = (office: Office, now: Instant): OfficeAt => ({ office, time: officeTime(office), now });

/** The office that an item names. Offices are never removed, so a missing one is a fault. */
export const loadOffice = async (offices: Pick<Offices, "find">, officeId: string, now: Instant): Promise<OfficeAt> => {
  const office = await offices.find(officeId);
  if (office === undefined) throw new Error(`office ${officeId} is missing`);
  return officeAt(office, now);
};
