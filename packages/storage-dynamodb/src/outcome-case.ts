import { type OutcomeKind, outcomeKinds } from "@sip/domain/applications/outcome";
import type { WeekOfOutcomes } from "@sip/domain/deadlines/ports";

/**
 * `PKU-26-000123 kept`: which application, so that none is counted twice and a late one can be opened, and what became
 * of its promise. Some 20 bytes: a week of 125 cases a day needs 12 kB.
 */
export const outcomeCase = (applicationNumber: string, became: OutcomeKind): string => `${applicationNumber} ${became}`;

/** What a newer release may have written is left out. */
export const readOutcomeCase = (text: string): WeekOfOutcomes["outcomes"] => {
  const [applicationNumber = "", kind] = text.split(" ");
  return outcomeKinds.filter((became) => became === kind).map((became) => ({ applicationNumber, became }));
};
