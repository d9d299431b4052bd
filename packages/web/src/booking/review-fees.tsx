import type { IsoDate } from "@sip/calendar/date";
import type { ServiceOffered } from "@sip/contracts/offices/shapes";
import { rupiahInWords } from "@sip/domain/rupiah-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { bookingWords } from "../words/booking-words.ts";
import { shellWords } from "../words/shell-words.ts";
import type { BookingDraft } from "./draft.ts";
import { feeOf, yearsOf } from "./fee.ts";

interface ReviewFeesProps {
  readonly offered: ServiceOffered;
  readonly draft: BookingDraft;
  readonly today: IsoDate;
}

/** Where the tariff has no prices that are known before, the officer says them, and here stands where they are written. */
export const ReviewFees = ({ offered, draft, today }: ReviewFeesProps) => {
  const language = useLanguage();
  const words = useWords(bookingWords);
  const shell = useWords(shellWords);
  const fees = draft.people.flatMap(
    (person) =>
      feeOf(offered, {
        ...person,
        bookType: draft.bookType,
        validityYears: yearsOf(person, offered.rules, today),
      }) ?? [],
  );
  return (
    <section aria-labelledby="fees">
      <h2 id="fees">{words.fees}</h2>
      {offered.tariff === null ? (
        <p>
          <strong class="sum">{shell.free}</strong>
          <br />
          {shell.freeMore}
        </p>
      ) : (
        <p>
          {fees.length === 0 ? null : (
            <>
              <strong class="sum">
                {rupiahInWords(
                  fees.reduce((sum, fee) => sum + fee, 0),
                  language,
                )}
              </strong>
              <br />
            </>
          )}
          {words.feesSource(offered.tariff.source)}
        </p>
      )}
      <p>
        <strong>{words.noOtherFees}</strong> {words.noOtherFeesMore}
      </p>
    </section>
  );
};
