import type { IsoDate } from "@sip/calendar/date";
import type { ServiceOffered, ServiceView } from "@sip/contracts/offices/shapes";
import { readName } from "@sip/domain/people/name";
import { compactNik } from "@sip/domain/people/nik";
import { asPrinted } from "@sip/domain/people/travel-document";
import { rupiahInWords } from "@sip/domain/rupiah-in-words";
import { bookAndYears } from "@sip/domain/services/passport/books";
import { useLanguage, useWords } from "../app/language.ts";
import { bookingPath } from "../app/route.ts";
import { bookingWords } from "../words/booking-words.ts";
import { queueWords } from "../words/queue-words.ts";
import type { BookingDraft, PersonDraft } from "./draft.ts";
import { feeOf, yearsOf } from "./fee.ts";
import { PaperLists } from "./paper-lists.tsx";
import { isChild } from "./person-checks.ts";

interface ReviewPeopleProps {
  readonly offered: ServiceOffered;
  readonly service: ServiceView;
  readonly draft: BookingDraft;
  readonly today: IsoDate;
}

/** Each person with what they have to bring. Of a number the last four characters are enough to tell people apart. */
export const ReviewPeople = ({ offered, service, draft, today }: ReviewPeopleProps) => {
  const language = useLanguage();
  const words = useWords(bookingWords);
  const queue = useWords(queueWords);
  const numberOf = (person: PersonDraft): string =>
    service.identity === "nik" ? compactNik(person.nik) : asPrinted(person.documentNumber);
  return (
    <section aria-labelledby="people">
      <h2 id="people">{words.people(draft.people.length)}</h2>
      {draft.people.map((person) => {
        const kind = service.kinds.find((one) => one.kind === person.applicationType);
        const years = yearsOf(person, offered.rules, today);
        const fee = feeOf(offered, { ...person, bookType: draft.bookType, validityYears: years });
        return (
          <article class="person-summary" key={person.id}>
            <h3>{readName(person.fullName)}</h3>
            <p>
              {words.numberShort[service.identity]} ••••{numberOf(person).slice(-4)}
              <br />
              {kind?.words[language]}
              {years === undefined || fee === undefined ? null : (
                <>
                  <br />
                  {bookAndYears(draft.bookType ?? "", years, language)}: {rupiahInWords(fee, language)}
                </>
              )}
            </p>
            {kind === undefined ? null : (
              <PaperLists
                title={queue.papersTitle}
                of={kind}
                isChild={isChild(person, offered.rules, today)}
                adultFromAge={offered.rules.tenYearsFromAge}
              />
            )}
          </article>
        );
      })}
      <p>
        <a href={bookingPath("orang")}>{words.changePeople}</a>
      </p>
    </section>
  );
};
