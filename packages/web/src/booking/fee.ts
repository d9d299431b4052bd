import type { OfficeView } from "@sip/contracts/offices";
import type { PersonDraft } from "./draft.ts";
import { mayHaveTenYears } from "./person-checks.ts";

/** The official price in whole rupiah; 0 where the tariff names none (the office then offers no such book). */
export const feeOf = (office: OfficeView, bookType: string, years: 5 | 10): number =>
  office.tariff.books.find((book) => book.bookType === bookType && book.validityYears === years)?.amount ?? 0;

/** What was chosen, as far as the age allows it. */
export const yearsOf = (person: PersonDraft, rules: OfficeView["rules"], today: string): 5 | 10 =>
  mayHaveTenYears(person, rules, today) ? (person.validityYears ?? 5) : 5;
