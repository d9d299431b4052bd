import { isoDate, weekdayOf } from "@sip/calendar/date";
import type { Language } from "@sip/contracts/primitives";

const weekdays = {
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

/** "Selasa" for 2. */
export const weekdayNameOf = (language: Language, weekday: number): string => weekdays[language][weekday - 1] ?? "";

/** "Selasa". */
export const weekdayName = (language: Language, date: string): string =>
  weekdayNameOf(language, weekdayOf(isoDate(date)));

/** "29 Desember". */
export const dayAndMonth = (language: Language, date: string): string =>
  `${Number(date.slice(8))} ${monthNames[language][Number(date.slice(5, 7)) - 1] ?? ""}`;

/** "29 Desember 2026". */
export const plainDate = (language: Language, date: string): string =>
  `${dayAndMonth(language, date)} ${date.slice(0, 4)}`;

/** "Selasa, 29 Desember 2026". */
export const fullDate = (language: Language, date: string): string =>
  `${weekdayName(language, date)}, ${plainDate(language, date)}`;

/** "Selasa, 29 Desember": where the year is plain to see. */
export const weekdayAndDay = (language: Language, date: string): string =>
  `${weekdayName(language, date)}, ${dayAndMonth(language, date)}`;
