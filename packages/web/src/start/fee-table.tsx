import type { ServiceOffered } from "@sip/contracts/offices/shapes";
import { rupiahInWords } from "@sip/domain/rupiah-in-words";
import { bookAndYears } from "@sip/domain/services/passport/books";
import { useLanguage, useWords } from "../app/language.ts";
import { startWords } from "../words/start-words.ts";

/** The prices of passports; another service's tariff has none of these, and names its source alone. */
export const FeeTable = ({ tariff }: { tariff: NonNullable<ServiceOffered["tariff"]> }) => {
  const language = useLanguage();
  const words = useWords(startWords);
  const { books, surcharges } = tariff;
  if (books === undefined || surcharges === undefined) return null;
  return (
    <dl class="facts fees">
      {books.map((book) => (
        <div key={`${book.bookType}${book.validityYears}`}>
          <dt>{bookAndYears(book.bookType, book.validityYears, language)}</dt>
          <dd>
            <strong>{rupiahInWords(book.amount, language)}</strong>
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.surcharge}</dt>
        <dd>+ {rupiahInWords(surcharges.expedited, language)}</dd>
      </div>
      <div>
        <dt>{words.lost}</dt>
        <dd>+ {rupiahInWords(surcharges.lost, language)}</dd>
      </div>
      <div>
        <dt>{words.damaged}</dt>
        <dd>+ {rupiahInWords(surcharges.damaged, language)}</dd>
      </div>
    </dl>
  );
};
