import { type IsoDate, weekdayOf } from "@sip/calendar/date";
import type { Bilingual } from "./bilingual.ts";

const weekdays = {
  id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;

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

const wordsOf = (date: IsoDate, language: keyof typeof weekdays): string => {
  const month = months[language][Number(date.slice(5, 7)) - 1];
  return `${weekdays[language][weekdayOf(date) - 1]}, ${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`;
};
