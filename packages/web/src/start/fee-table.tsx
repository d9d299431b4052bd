import type { ServiceOffered } from "@sip/contracts/offices";
import { useWords } from "../app/language.ts";
import { rupiah } from "../format/rupiah.ts";
import { startWords } from "../words/start-words.ts";

/** The prices of passports; another service's tariff has none of these, and names its source alone. */
export const FeeTable = ({ tariff }: { tariff: NonNullable<ServiceOffered["tariff"]> }) => {
  const words = useWords(startWords);
  const { books, surcharges } = tariff;
  if (books === undefined || surcharges === undefined) return null;
  const nameOf = (bookType: string): string => words.book48[bookType as keyof typeof words.book48] ?? bookType;
  return (
    <dl class="facts fees">
      {books.map((book) => (
        <div key={`${book.bookType}${book.validityYears}`}>
          <dt>
            {nameOf(book.bookType)}, {words.years(book.validityYears)}
          </dt>
          <dd>
            <strong>{rupiah(book.amount)}</strong>
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.surcharge}</dt>
        <dd>+ {rupiah(surcharges.expedited)}</dd>
      </div>
      <div>
        <dt>{words.lost}</dt>
        <dd>+ {rupiah(surcharges.lost)}</dd>
      </div>
      <div>
        <dt>{words.damaged}</dt>
        <dd>+ {rupiah(surcharges.damaged)}</dd>
      </div>
    </dl>
  );
};
