import type { IsoDate } from "@sip/calendar/date";
import type { ServiceOffered } from "@sip/contracts/offices/shapes";
import { priceOfPassport, type WantedPassport } from "@sip/domain/services/passport/price";
import type { PersonDraft } from "./draft.ts";
import { mayHaveTenYears } from "./person-checks.ts";

/** The official fee in whole rupiah, where the tariff names one. */
export const feeOf = ({ tariff }: ServiceOffered, wanted: WantedPassport): number | undefined => {
  const { books, surcharges } = tariff ?? {};
  return books === undefined || surcharges === undefined ? undefined : priceOfPassport({ books, surcharges }, wanted);
};

/** What was chosen, as far as the age allows it; undefined where a service gives nothing that lasts for years. */
export const yearsOf = (person: PersonDraft, rules: ServiceOffered["rules"], today: IsoDate): 5 | 10 | undefined => {
  if (rules.tenYearsFromAge === undefined) return undefined;
  return mayHaveTenYears(person, rules, today) ? (person.validityYears ?? 5) : 5;
};
