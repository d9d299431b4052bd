import { isoDate, weekdayOf } from "@sip/calendar/date";
import type { Language } from "./bilingual.ts";

// Dates are real days as YYYY-MM-DD; one that is none is a RangeError.

/** Monday first. */
const weekdayNames = {
  id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;

export const monthNames = {
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

/** `Selasa`, by its ISO number: 2. */
export const weekdayName = (weekday: number, language: Language): string => weekdayNames[language][weekday - 1] ?? "";

/** `Selasa` */
export const weekdayInWords = (date: string, language: Language): string =>
  weekdayName(weekdayOf(isoDate(date)), language);

/** `29 Desember` */
export const dayAndMonth = (date: string, language: Language): string =>
  `${Number(date.slice(8))} ${monthNames[language][Number(date.slice(5, 7)) - 1] ?? ""}`;

/** `29 Desember 2026` */
export const dayMonthAndYear = (date: string, language: Language): string =>
  `${dayAndMonth(date, language)} ${date.slice(0, 4)}`;

/** `Selasa, 29 Desember`, where the year is plain to see. */
export const weekdayAndDay = (date: string, language: Language): string =>
  `${weekdayInWords(date, language)}, ${dayAndMonth(date, language)}`;

/** `Selasa, 29 Desember 2026` */
export const dateInWords = (date: string, language: Language): string =>
  `${weekdayInWords(date, language)}, ${dayMonthAndYear(date, language)}`;

/** `29-12-2026` */
export const dateInDigits = (date: string): string => date.split("-").toReversed().join("-");

/** `Sel 29-12-2026` */
export const shortDate = (date: string, language: Language): string =>
  `${weekdayInWords(date, language).slice(0, 3)} ${dateInDigits(date)}`;

/** Indonesian writes 07.30, English 07:30. */
export const timeInWords = (time: string, language: Language): string =>
  language === "id" ? time.replace(":", ".") : time;
