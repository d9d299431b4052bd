import { type IsoDate, weekdayOf } from "@sip/calendar/date";
import type { Bilingual } from "./bilingual.ts";
import { weekdayNames } from "./weekday-names.ts";

const months = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
} as const;

/** `Selasa, 29 Desember 2026` and `Tuesday, 29 December 2026`. */
export const dateInWords = (date: IsoDate): Bilingual => ({ id: wordsOf(date, "id"), en: wordsOf(date, "en") });

const wordsOf = (date: IsoDate, language: keyof Bilingual): string => {
  const month = months[language][Number(date.slice(5, 7)) - 1];
  return `${weekdayNames[language][weekdayOf(date) - 1]}, ${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`;
};
