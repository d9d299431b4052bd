import { timeInWords, weekdayAndDay } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { queueWords } from "../words/queue-words.ts";
import type { Choice } from "./hour-seats.ts";

interface NearestHoursProps {
  /** What happened to the hour that was wanted. */
  readonly said: string;
  readonly hours: readonly (Choice & { readonly remaining: number })[];
  readonly zoneLabel: string;
  readonly onChoose: (choice: Choice) => void;
}

export const NearestHours = ({ said, hours, zoneLabel, onChoose }: NearestHoursProps) => {
  const language = useLanguage();
  const words = useWords(queueWords);
  return (
    <div class="callout soon" role="alert">
      <p>
        <strong>{said}</strong> {hours.length === 0 ? words.noNearest : words.nearest}
      </p>
      {hours.map((hour) => (
        <button
          key={`${hour.date}${hour.session}`}
          type="button"
          class="alternative"
          onClick={() => onChoose({ date: hour.date, session: hour.session })}
        >
          <span>
            {weekdayAndDay(hour.date, language)}, {words.at(timeInWords(hour.session, language), zoneLabel)}
          </span>
          <span>{words.seats(hour.remaining)}</span>
        </button>
      ))}
    </div>
  );
};
