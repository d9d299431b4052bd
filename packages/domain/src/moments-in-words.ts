import { localMoment } from "@sip/calendar/local-moment";
import type { Language } from "./bilingual.ts";
import { dateInWords, dayAndMonth, timeInWords } from "./dates-in-words.ts";

// Moments are timestamps with the offset of their office: its time and its zone are said.

/** `23 Desember, 09.40 WIB` */
export const shortMoment = (timestamp: string, language: Language): string => {
  const { date, time, zoneLabel } = localMoment(timestamp);
  return `${dayAndMonth(date, language)}, ${timeInWords(time, language)} ${zoneLabel}`;
};

/** `Rabu, 23 Desember 2026, 09.40 WIB` */
export const momentInWords = (timestamp: string, language: Language): string => {
  const { date, time, zoneLabel } = localMoment(timestamp);
  return `${dateInWords(date, language)}, ${timeInWords(time, language)} ${zoneLabel}`;
};
