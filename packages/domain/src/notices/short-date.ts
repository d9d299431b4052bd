import { type IsoDate, weekdayOf } from "@sip/calendar/date";
import type { Language } from "./notice.ts";

export const shortWeekdays = {
  id: ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const satisfies Record<Language, readonly string[]>;

/** `28-01-2027` */
export const dateInDigits = (date: IsoDate): string => date.split("-").toReversed().join("-");

/** `Sel 29-12-2026` */
export const shortDate = (date: IsoDate, language: Language): string =>
  `${shortWeekdays[language][weekdayOf(date) - 1]} ${dateInDigits(date)}`;
