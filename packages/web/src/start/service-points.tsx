import type { OfficeView } from "@sip/contracts/offices/shapes";
import { dateInWords } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { startWords } from "../words/start-words.ts";
import { OpeningHours } from "./opening-hours.tsx";

/** Where to go and when it is open. */
export const ServicePoints = ({ office }: { office: OfficeView }) => {
  const language = useLanguage();
  const words = useWords(startWords);
  const points = office.servicePoints.length === 0 ? [office] : office.servicePoints;
  return (
    <section>
      <h2>{words.hoursTitle}</h2>
      {points.map((point) => (
        <OpeningHours key={point.name[language]} place={point} zone={office.zoneLabel} />
      ))}
      {office.specialDays.length === 0 ? null : (
        <details>
          <summary>{words.closedOn}</summary>
          <ul>
            {office.specialDays.map((day) => (
              <li key={day.date}>
                {dateInWords(day.date, language)}: {day.open ? words.specialOpen : words.specialClosed},{" "}
                {day.reason[language]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
