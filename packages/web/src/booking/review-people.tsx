import type { OfficeView } from "@sip/contracts/offices";
import { useWords } from "../app/language.ts";
import { bookingPath } from "../app/route.ts";
import { rupiah } from "../format/rupiah.ts";
import { bookingWords } from "../words/booking-words.ts";
import { queueWords } from "../words/queue-words.ts";
import type { BookingDraft } from "./draft.ts";
import { feeOf, yearsOf } from "./fee.ts";
import { PaperList } from "./paper-list.tsx";
import { mayHaveTenYears, plainNik } from "./person-checks.ts";

/** Each person with what they have to bring. Of the NIK the last four digits are enough to tell people apart. */
export const ReviewPeople = ({ office, draft, today }: { office: OfficeView; draft: BookingDraft; today: string }) => {
  const words = useWords(bookingWords);
  const queue = useWords(queueWords);
  const bookType = draft.bookType ?? "";
  return (
    <section aria-labelledby="people">
      <h2 id="people">{words.people(draft.people.length)}</h2>
      {draft.people.map((person) => {
        const years = yearsOf(person, office.rules, today);
        return (
          <article class="person-summary" key={person.id}>
            <h3>{person.fullName.trim().toUpperCase()}</h3>
            <p>
              NIK ••••{plainNik(person.nik).slice(-4)}
              <br />
              {queue.applicationType[person.applicationType]}
              <br />
              {queue.passport(queue.bookType[bookType] ?? "", years)}: {rupiah(feeOf(office, bookType, years))}
            </p>
            <PaperList
              title={queue.papersTitle}
              applicationType={person.applicationType}
              child={!mayHaveTenYears(person, office.rules, today)}
            />
          </article>
        );
      })}
      <p>
        <a href={bookingPath("orang")}>{words.changePeople}</a>
      </p>
    </section>
  );
};
