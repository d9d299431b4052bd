import { localMoment } from "@sip/calendar/local-moment";
import type { Language } from "@sip/contracts/primitives";
import { dayAndMonth, timeInWords } from "@sip/domain/dates-in-words";

/** "28 Desember, 08.00": for people who know their own office's zone. */
export const briefMoment = (language: Language, timestamp: string): string => {
  const { date, time } = localMoment(timestamp);
  return `${dayAndMonth(date, language)}, ${timeInWords(time, language)}`;
};
