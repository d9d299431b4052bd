import type { IsoDate } from "@sip/calendar/date";
import type { Bilingual } from "../bilingual.ts";
import { dateInWords } from "../dates-in-words.ts";
import { daysOfPromiseInWords, notDecreedInWords } from "./days-of-promise-in-words.ts";
import type { ClockExplanation } from "./explain-clock.ts";

/** The promised day was missed, and what is named in its place: another day, or none. The status page says the same. */
export const missInWords = (
  { toldOn, days, promisedOn, isMissed }: NonNullable<ClockExplanation["afterMiss"]>,
  explanation: ClockExplanation,
): readonly Bilingual[] => [
  missedLine(toldOn, days.length > 0),
  ...daysOfPromiseInWords(days, explanation),
  ...(promisedOn === null ? noNewDay(explanation, days) : [newDayLine(promisedOn)]),
  ...(isMissed ? [missedAgain] : []),
];

const missedLine = (toldOn: IsoDate | null, hasDays: boolean): Bilingual => ({
  id: `Hari itu terlewat${toldOn === null ? "" : `; kami memberitahukannya ${dateInWords(toldOn, "id")}`}.${hasDays ? " Yang dihitung sesudahnya:" : ""}`,
  en: `That day was missed${toldOn === null ? "" : `; we told so on ${dateInWords(toldOn, "en")}`}.${hasDays ? " What counts after that:" : ""}`,
});

const newDayLine = (promisedOn: IsoDate): Bilingual => ({
  id: `Jadi perkiraan baru ${dateInWords(promisedOn, "id")}.`,
  en: `So the new date is ${dateInWords(promisedOn, "en")}.`,
});

/** Nobody would believe a third day. */
const missedAgain: Bilingual = {
  id: "Hari itu terlewat juga. Tanggal baru belum dapat kami sebut.",
  en: "That day was missed, too. We cannot name a new date yet.",
};

const noNewDay = ({ pauses }: ClockExplanation, days: ClockExplanation["days"]): readonly Bilingual[] =>
  pauses.some(({ until }) => until === null) ? [noDayInPause] : notDecreedInWords(days);

const noDayInPause: Bilingual = {
  id: "Tanggal baru belum dapat kami sebut selama hitungan berhenti.",
  en: "We cannot name a new date while the clock stands still.",
};
