import { localMoment } from "@sip/calendar/local-moment";
import type { Language } from "@sip/contracts/primitives";
import { dayAndMonth, timeInWords, weekdayInWords } from "@sip/domain/dates-in-words";

/** "Selasa 29 Desember, 16.00 WIB". */
export const spokenMoment = (language: Language, timestamp: string): string => {
  const { date, time, zoneLabel } = localMoment(timestamp);
  return `${weekdayInWords(date, language)} ${dayAndMonth(date, language)}, ${timeInWords(time, language)} ${zoneLabel}`;
};
