import { useLanguage, useWords } from "../app/language.ts";
import { clockTime } from "../format/clock-time.ts";
import { weekdayAndDay } from "../format/spoken-date.ts";
import { queueWords } from "../words/queue-words.ts";
import type { Choice } from "./day-places.ts";

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
            {weekdayAndDay(language, hour.date)}, {words.at(clockTime(language, hour.session), zoneLabel)}
          </span>
          <span>{words.places(hour.remaining)}</span>
        </button>
      ))}
    </div>
  );
};
