import { localMoment } from "@sip/calendar/local-moment";
import type { OfficeView } from "@sip/contracts/offices/shapes";
import { dayAndMonth, timeInWords } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { DayName } from "../parts/day-name.tsx";
import { ChevronIcon } from "../parts/icons.tsx";
import { queueWords } from "../words/queue-words.ts";
import type { DaySeats } from "./day-seats.ts";

interface DayListProps {
  readonly days: readonly DaySeats[];
  readonly office: OfficeView;
  readonly nextReleaseAt: string | null;
  readonly chosen: string | undefined;
  readonly onChoose: (date: string) => void;
}

/** A list of days with their free seats, not a calendar to fight with. */
export const DayList = ({ days, office, nextReleaseAt, chosen, onChoose }: DayListProps) => {
  const language = useLanguage();
  const words = useWords(queueWords);
  const opens = (at: string): string => {
    const { date, time, zoneLabel } = localMoment(at);
    return words.opens(`${dayAndMonth(date, language)}, ${words.at(timeInWords(time, language), zoneLabel)}`);
  };
  const closed = (date: string): string => {
    const reason = office.specialDays.find((day) => day.date === date && !day.open)?.reason[language];
    return reason === undefined ? words.closed : words.closedBecause(reason);
  };
  const said = (day: DaySeats): string => {
    if (day.state === "full") return words.full;
    return day.state === "closed" || nextReleaseAt === null ? closed(day.date) : opens(nextReleaseAt);
  };
  if (days.length === 0) return <p>{words.noDays}</p>;
  return (
    <ul class="rows">
      {days.map((day) => (
        <li key={day.date}>
          {day.state === "open" ? (
            <button type="button" class="row" onClick={() => onChoose(day.date)}>
              <span>
                <strong>
                  <DayName date={day.date} />
                </strong>{" "}
                {day.date === chosen ? <span class="tag">{words.chosen}</span> : null}
              </span>
              <span class="seats">
                {words.seats(day.free)} <ChevronIcon />
              </span>
            </button>
          ) : (
            <div class="row off">
              <span>
                <DayName date={day.date} />
              </span>
              <span>{said(day)}</span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};
