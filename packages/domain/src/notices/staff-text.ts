import { type Bilingual, inBothLanguages, type Language } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import { dateInWords, timeInWords } from "../dates-in-words.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { AlertLevel } from "../staff-roles.ts";
import type { CaseLine } from "./case-in-words.ts";

/** Cases under one heading. */
export interface Section {
  readonly title?: Bilingual;
  readonly lines: readonly CaseLine[];
}

/** More lines nobody reads on a phone; the page has them all. */
const linesAtMost = 15;

const readers: Readonly<Record<AlertLevel, Bilingual>> = {
  officer: { id: "untuk petugas", en: "for officers" },
  supervisor: { id: "untuk pengawas", en: "for supervisors" },
  head: { id: "untuk kepala kantor", en: "for the head of the office" },
};

const moreInWords: Readonly<Record<Language, (count: number) => string>> = {
  id: (count) => `dan ${count} lagi.`,
  en: (count) => `and ${count} more.`,
};

/** Where each level sees its cases. The page opens the one whose number stands behind `#`. */
const pages: Readonly<Record<AlertLevel, { readonly path: string; readonly words: Bilingual }>> = {
  officer: { path: "/petugas", words: { id: "Lihat dan kerjakan", en: "See and work on it" } },
  supervisor: { path: "/pengawas", words: { id: "Lihat dan ambil alih", en: "See and take over" } },
  head: { path: "/pengawas", words: { id: "Lihat dan ambil alih", en: "See and take over" } },
};

/** A message to the staff of an office: the first cases of its sections, how many more there are, and where to see them. */
export const staffText = (
  { office, time }: OfficeAt,
  level: AlertLevel,
  at: Instant,
  sections: readonly Section[],
  publicUrl: string,
): Bilingual => {
  const { shown, left } = cut(sections);
  const page = `${publicUrl}${pages[level].path}`;
  return inBothLanguages((language) => {
    const on = dateInWords(time.dateOf(at), language);
    const clock = timeInWords(time.timestampOf(at).slice(11, 16), language);
    const when = language === "id" ? `${on} pukul ${clock}` : `${on}, ${clock}`;
    return [
      `${office.name[language]}, ${readers[level][language]}: ${when} ${time.zoneLabel}.`,
      ...shown.map(({ title, lines }) =>
        [
          ...(title === undefined ? [] : [title[language]]),
          ...lines.map(({ applicationNumber, words }) => `- ${words[language]} ${page}#${applicationNumber}`),
        ].join("\n"),
      ),
      ...(left > 0 ? [moreInWords[language](left)] : []),
      `${pages[level].words[language]}: ${page}`,
    ].join("\n\n");
  });
};

/** Every section has some lines, so that a morning with many at risk does not hide the one that matters more. */
const linesOfEachAtLeast = 2;

const cut = (sections: readonly Section[]): { readonly shown: readonly Section[]; readonly left: number } => {
  const least = sections.map(({ lines }) => Math.min(lines.length, linesOfEachAtLeast));
  let room = linesAtMost - sum(least);
  const shown = sections.map(({ lines, ...section }, index) => {
    const kept = least[index] ?? 0;
    const more = Math.min(lines.length - kept, room);
    room -= more;
    return { ...section, lines: lines.slice(0, kept + more) };
  });
  const count = (some: readonly Section[]): number => sum(some.map(({ lines }) => lines.length));
  return { shown, left: count(sections) - count(shown) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
