import { daysBetween } from "@sip/calendar/date";
import { type LocalMoment, localMoment } from "@sip/calendar/local-moment";
import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import type { Language } from "@sip/contracts/primitives";
import { dayAndMonth, weekdayInWords } from "@sip/domain/dates-in-words";
import type { SupervisorWords } from "../words/supervisor.id.ts";

type Band = NonNullable<ForeseenDeadlineView["forecast"]>;

const daysOfAWeek = 7;

/**
 * "Selasa siang sampai Rabu sore": no hours, because a forecast knows none. A weekday of a later week has its date with
 * it. `now` is the office's own moment.
 */
export const spokenBand = (
  { from, to }: Band,
  now: LocalMoment,
  language: Language,
  words: SupervisorWords,
): string => {
  const [first, last] = [localMoment(from), localMoment(to)];
  const day = ({ date }: LocalMoment): string => {
    const weekday = weekdayInWords(date, language);
    return daysBetween(now.date, date) < daysOfAWeek ? weekday : `${weekday} ${dayAndMonth(date, language)}`;
  };
  const begin = words.partOfDay(day(first), partOf(first));
  if (first.date !== last.date) return words.span(begin, words.partOfDay(day(last), partOf(last)));
  return partOf(first) === partOf(last) ? begin : words.span(begin, words.parts[partOf(last)]);
};

/** As people say it in Indonesia: siang from eleven to three. */
const partOf = ({ time }: LocalMoment): keyof SupervisorWords["parts"] =>
  time < "11:00" ? "morning" : time < "15:00" ? "midday" : "afternoon";
