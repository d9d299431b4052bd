import type { Office } from "../offices/office.ts";
import type { Language } from "./notice.ts";
import { shortWeekdays } from "./short-date.ts";

const weekdays = {
  id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const satisfies Record<Language, readonly string[]>;

/** Indonesian writes 07.30, English 07:30. */
export const timeInWords = (time: string, language: Language): string =>
  language === "id" ? time.replace(":", ".") : time;

interface Run {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

const runsOf = (hours: Office["hours"], language: Language): readonly Run[] => {
  const runs: Run[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const open = hours[weekday];
    if (open === undefined) continue;
    const text = `${timeInWords(open.opens, language)}-${timeInWords(open.closes, language)}`;
    const before = runs.at(-1);
    if (before?.last === weekday - 1 && before.text === text) runs[runs.length - 1] = { ...before, last: weekday };
    else runs.push({ first: weekday, last: weekday, text });
  }
  return runs;
};

const inWords = (hours: Office["hours"], language: Language, names: readonly string[]): string =>
  runsOf(hours, language)
    .map(({ first, last, text }) =>
      first === last ? `${names[first - 1]} ${text}` : `${names[first - 1]}-${names[last - 1]} ${text}`,
    )
    .join(", ");

/** `Senin-Jumat 07.30-16.00`: days of the same hours together. */
export const hoursInWords = (hours: Office["hours"], language: Language): string =>
  inWords(hours, language, weekdays[language]);

/** `Sen-Jum 07.30-16.00` */
export const shortHours = (hours: Office["hours"], language: Language): string =>
  inWords(hours, language, shortWeekdays[language]);
