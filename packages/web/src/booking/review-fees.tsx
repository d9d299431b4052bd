import type { OfficeView } from "@sip/contracts/offices";
import { useWords } from "../app/language.ts";
import { rupiah } from "../format/rupiah.ts";
import { bookingWords } from "../words/booking-words.ts";
import type { BookingDraft } from "./draft.ts";
import { feeOf, yearsOf } from "./fee.ts";

export const ReviewFees = ({ office, draft, today }: { office: OfficeView; draft: BookingDraft; today: string }) => {
  const words = useWords(bookingWords);
  const total = draft.people
    .map((person) => feeOf(office, draft.bookType ?? "", yearsOf(person, office.rules, today)))
    .reduce((sum, fee) => sum + fee, 0);
  return (
    <section aria-labelledby="fees">
      <h2 id="fees">{words.fees}</h2>
      <p>
        <strong class="sum">{rupiah(total)}</strong>
        <br />
        {words.feesSource(office.tariff.source)}
      </p>
      <p>
        <strong>{words.noOtherFees}</strong> {words.noOtherFeesMore}
      </p>
    </section>
  );
};
