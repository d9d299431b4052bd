import type { Bilingual } from "../bilingual.ts";
import { weekdayNames } from "../weekday-names.ts";
import type { Office } from "./office.ts";

interface Span {
  readonly first: number;
  readonly last: number;
  readonly opens: string;
  readonly closes: string;
}

/** `Senin–Kamis 07.30–16.00, Jumat 07.30–16.30`: days in a row with the same hours are one span. */
export const hoursInWords = ({ hours }: Pick<Office, "hours">): Bilingual => {
  const spans = spansOf(hours);
  return {
    id: spans.map((span) => `${daysOf(span, "id")} ${timesOf(span).replaceAll(":", ".")}`).join(", "),
    en: spans.map((span) => `${daysOf(span, "en")} ${timesOf(span)}`).join(", "),
  };
};

const spansOf = (hours: Office["hours"]): Span[] => {
  const spans: Span[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const day = hours[weekday];
    if (day === undefined) continue;
    const { opens, closes } = day;
    const before = spans.at(-1);
    if (before?.last === weekday - 1 && before.opens === opens && before.closes === closes) {
      spans[spans.length - 1] = { ...before, last: weekday };
    } else {
      spans.push({ first: weekday, last: weekday, opens, closes });
    }
  }
  return spans;
};

const daysOf = ({ first, last }: Span, language: keyof Bilingual): string => {
  const names = weekdayNames[language];
  return first === last ? `${names[first - 1]}` : `${names[first - 1]}–${names[last - 1]}`;
};

const timesOf = ({ opens, closes }: Span): string => `${opens}–${closes}`;
