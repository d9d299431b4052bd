import { type Office, type OfficeRules, rulesOn } from "./office.ts";
import { type OfficeTime, officeTime } from "./office-time.ts";
import type { Offices } from "./ports.ts";

/** An office with its time and its rules at hand: all that a decision about an application needs to know of it. */
export interface RuledOffice extends OfficeTime {
  readonly office: Office;
  readonly rulesOn: (date: string) => OfficeRules;
}

export const ruledOffice = (office: Office): RuledOffice => ({
  ...officeTime(office),
  office,
  rulesOn: (date) => rulesOn(office, date),
});

/** The office that an item names. Offices are never removed, so one that is missing is a fault. */
export const loadOffice = async (offices: Offices, officeId: string): Promise<RuledOffice> => {
  const office = await offices.find(officeId);
  if (office === undefined) throw new Error(`office ${officeId} is missing`);
  return ruledOffice(office);
};
