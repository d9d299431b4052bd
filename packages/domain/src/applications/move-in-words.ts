import { type Bilingual, inBothLanguages, type Language } from "../bilingual.ts";
import { dateInDigits, dayMonthAndYear } from "../dates-in-words.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import type { Move } from "./move.ts";

type Time = Pick<OfficeTime, "dateOf">;

/** Why a promised day moved, inside a sentence. */
export const whyMoved = ({ paused }: Pick<Move, "paused">, time: Time): Bilingual =>
  inBothLanguages((language) =>
    paused === undefined
      ? officeChanged[language]
      : `${stoodStill[language]} ${daysOf(paused, time, language, dayMonthAndYear)}`,
  );

/** The same for an SMS. */
export const whyMovedInShort = ({ paused }: Pick<Move, "paused">, time: Time): Bilingual =>
  inBothLanguages((language) =>
    paused === undefined
      ? shortOfficeChanged[language]
      : `${shortStoodStill[language]} ${daysOf(paused, time, language, dateInDigits)}`,
  );

const stoodStill = { id: "hitungan hari berhenti", en: "the count of days stood still" } as const;
const shortStoodStill = { id: "hitungan berhenti", en: "paused" } as const;
const officeChanged = {
  id: "hari atau jam buka kantor berubah",
  en: "the days or hours of the office have changed",
} as const;
const shortOfficeChanged = { id: "hari buka kantor berubah", en: "office days changed" } as const;

const daysOf = (
  { since, until }: NonNullable<Move["paused"]>,
  time: Time,
  language: Language,
  day: (date: string, language: Language) => string,
): string => {
  const [from, to] = [time.dateOf(since), time.dateOf(until)];
  if (from === to) return `${language === "id" ? "pada" : "on"} ${day(from, language)}`;
  const [first, last] = [day(from, language), day(to, language)];
  return language === "id" ? `${first} sampai ${last}` : `from ${first} to ${last}`;
};
