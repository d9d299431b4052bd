import type { SessionView } from "@sip/contracts/queue/shapes";
import { timeInWords } from "@sip/domain/dates-in-words";
import { useState } from "preact/hooks";
import { useLanguage, useWords } from "../app/language.ts";
import { ChevronIcon } from "../parts/icons.tsx";
import { queueWords } from "../words/queue-words.ts";
import type { SeatsWanted } from "./day-seats.ts";
import { type Choice, hourSeats, nearestHours } from "./hour-seats.ts";
import { NearestHours } from "./nearest-hours.tsx";

interface HourListProps {
  readonly sessions: readonly SessionView[];
  readonly date: string;
  readonly wanted: SeatsWanted;
  readonly zoneLabel: string;
  readonly chosen: string | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** The hours of a day. A full one can be pressed too: it answers with the three nearest that have room. */
export const HourList = ({ sessions, date, wanted, zoneLabel, chosen, onChoose }: HourListProps) => {
  const language = useLanguage();
  const words = useWords(queueWords);
  const [fullHour, setFullHour] = useState<string>();
  const said = (state: SessionView["state"]): string => (state === "closed" ? words.closed : words.full);
  const hours = hourSeats(sessions, date, wanted);
  return (
    <ul class="rows">
      {hours.map((hour) => {
        const time = words.at(timeInWords(hour.session, language), zoneLabel);
        return (
          <li key={hour.session}>
            <button
              type="button"
              class={hour.free ? "row" : "row off"}
              aria-expanded={hour.free ? undefined : fullHour === hour.session}
              onClick={() => (hour.free ? onChoose({ date, session: hour.session }) : setFullHour(hour.session))}
            >
              <span>
                <strong>{time}</strong> {hour.session === chosen ? <span class="tag">{words.chosen}</span> : null}
              </span>
              <span class="seats">
                {hour.free ? (
                  <>
                    {words.seats(hour.remaining)} <ChevronIcon />
                  </>
                ) : (
                  said(hour.state)
                )}
              </span>
            </button>
            {fullHour === hour.session ? (
              <NearestHours
                said={hour.state === "closed" ? words.hourClosed(time) : words.hourFull(time)}
                hours={nearestHours(sessions, { date, session: hour.session }, wanted)}
                zoneLabel={zoneLabel}
                onChoose={onChoose}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};
