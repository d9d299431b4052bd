import type { OfficeView } from "@sip/contracts/offices";
import { useLanguage, useWords } from "../app/language.ts";
import { rupiah } from "../format/rupiah.ts";
import { fullDate } from "../format/spoken-date.ts";
import { startWords } from "../words/start-words.ts";
import { OpeningHours } from "./opening-hours.tsx";

export const OfficeFacts = ({ office }: { office: OfficeView }) => {
  const language = useLanguage();
  const words = useWords(startWords);
  const { books, surcharges, source } = office.tariff;
  const offered = books.filter((book) => office.rules.bookTypes.includes(book.bookType));
  const points = office.servicePoints.length === 0 ? [office] : office.servicePoints;
  const nameOf = (bookType: string): string => words.book48[bookType as keyof typeof words.book48] ?? bookType;
  return (
    <section>
      <h2>{words.feesTitle}</h2>
      <dl class="facts fees">
        {offered.map((book) => (
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
      <p class="quiet-text small">{words.feeFrom(source)}</p>
      <p>{words.promise(office.rules.slaWorkingDays)}</p>
      <h2>{words.hoursTitle}</h2>
      {points.map((point) => (
        <OpeningHours
          key={point.name[language]}
          name={point.name[language]}
          address={point.address}
          hours={point.hours}
          zone={office.zoneLabel}
        />
      ))}
      {office.specialDays.length === 0 ? null : (
        <details>
          <summary>{words.closedOn}</summary>
          <ul>
            {office.specialDays.map((day) => (
              <li key={day.date}>
                {fullDate(language, day.date)}: {day.open ? words.specialOpen : words.specialClosed},{" "}
                {day.reason[language]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
