import type { WeeklyHours } from "@sip/calendar/weekly-hours";
import type { Language } from "../bilingual.ts";
import { timeInWords, weekdayName } from "../dates-in-words.ts";

interface Span {
  readonly first: number;
  last: number;
  readonly opens: string;
  readonly closes: string;
}

/** `Senin–Kamis 07.30–16.00`, `Jumat 07.30–16.30`: consecutive days with the same hours are one span. */
export const spansInWords = (hours: WeeklyHours, language: Language): string[] =>
  spansOf(hours).map(({ first, last, opens, closes }) => {
    const days = weekdayName(first, language) + (first === last ? "" : `–${weekdayName(last, language)}`);
    return `${days} ${timeInWords(opens, language)}–${timeInWords(closes, language)}`;
  });

/** `Senin–Kamis 07.30–16.00, Jumat 07.30–16.30` */
export const hoursInWords = (hours: WeeklyHours, language: Language): string =>
  spansInWords(hours, language).join(", ");

/** `Sen–Jum 07.30–16.00` for an SMS: each day by its first three letters. */
export const shortHours = (hours: WeeklyHours, language: Language): string =>
  hoursInWords(hours, language).replace(/\p{L}+/gu, (day) => day.slice(0, 3));

const spansOf = (hours: WeeklyHours): readonly Span[] => {
  const spans: Span[] = [];
  // Keys that are whole numbers come in their order.
  for (const [key, { opens, closes }] of Object.entries(hours)) {
    const weekday = Number(key);
    const before = spans.at(-1);
    if (before?.last === weekday - 1 && before.opens === opens && before.closes === closes) before.last = weekday;
    else spans.push({ first: weekday, last: weekday, opens, closes });
  }
  return spans;
};
