import type { IsoDate } from "@sip/calendar/date";
import { dayInWords } from "@sip/calendar/day-in-words";
import { localMoment } from "@sip/calendar/local-moment";
import { type Bilingual, inBothLanguages, type Language } from "../bilingual.ts";
import { dateInWords, weekdayAndDay } from "../dates-in-words.ts";
import type { ClockExplanation, DayOfPromise } from "./explain-clock.ts";

/** When it is read: days that have not closed by then are still to come, unless the clock has stopped. */
type Told = Pick<ClockExplanation, "askedAt" | "stop">;

/** A stretch on which the clock stood still on each working day is one line from so many days on. */
const longPauseDays = 8;

/** A line for each day, and one for all of a long pause. */
export const daysOfPromiseInWords = (days: readonly DayOfPromise[], explanation: Told): readonly Bilingual[] => {
  const lines: Bilingual[] = [];
  for (let index = 0; index < days.length; ) {
    const long = longPauseAt(days.slice(index));
    const day = days[index];
    if (day === undefined) break;
    lines.push(long > 0 ? longPause(days.slice(index, index + long)) : dayLine(day, explanation));
    index += Math.max(long, 1);
  }
  return lines;
};

/** Why no day follows from them: a line where the holidays of a year are not known. */
export const notDecreedInWords = (days: readonly DayOfPromise[]): readonly Bilingual[] => {
  const [year] = days.flatMap(({ day }) => (day.kind === "not-decreed" ? day.year : []));
  if (year === undefined) return [];
  return [
    {
      id: `Hari selesai belum dapat dijanjikan sampai hari libur tahun ${year} ditetapkan.`,
      en: `No day can be promised until the holidays of ${year} are decreed.`,
    },
  ];
};

/** The year is said only where it is another one than that of today. */
const dayName = (date: IsoDate, today: IsoDate, language: Language): string =>
  date.slice(0, 4) === today.slice(0, 4) ? weekdayAndDay(date, language) : dateInWords(date, language);

const isWithinPause = ({ officeMinutes, pausedMinutes }: DayOfPromise): boolean => officeMinutes === pausedMinutes;

/** How many of the first days are one long pause. It begins and ends with a working day. */
const longPauseAt = (days: readonly DayOfPromise[]): number => {
  const end = days.findIndex((day) => !isWithinPause(day) || day.day.kind === "not-decreed");
  const within = end < 0 ? days : days.slice(0, end);
  const length = within.findLastIndex(({ officeMinutes }) => officeMinutes > 0) + 1;
  return (days[0]?.officeMinutes ?? 0) > 0 && length >= longPauseDays ? length : 0;
};

const longPause = (days: readonly DayOfPromise[]): Bilingual => {
  const working = days.filter(({ officeMinutes }) => officeMinutes > 0).length;
  return inBothLanguages((language) => {
    const [first, last] = [...days.slice(0, 1), ...days.slice(-1)].map(({ date }) => dateInWords(date, language));
    return language === "id"
      ? `${first} sampai ${last}: tidak dihitung, hitungan berhenti sepanjang ${working} hari kerja itu.`
      : `${first} to ${last}: does not count, the clock stood still on all of these ${working} working days.`;
  });
};

const dayLine = (day: DayOfPromise, { askedAt, stop }: Told): Bilingual => {
  const { date, countsAs, pausedMinutes } = day;
  const { date: today, time } = localMoment(askedAt);
  const isOver = date < today || (date === today && day.closes !== undefined && day.closes <= time);
  const isToCome = !isOver && stop === null;
  const why = dayInWords(day);
  return inBothLanguages((language) => {
    const name = dayName(date, today, language);
    const counted = day.day.kind === "not-decreed" ? notKnown[language] : countedWords(countsAs, isToCome, language);
    const stood = pausedMinutes === 0 ? "" : pausedWords(day, language);
    return `${name}: ${counted}, ${why[language]}${stood}.`;
  });
};

const notKnown: Bilingual = { id: "belum diketahui", en: "not known yet" };

const countedWords = (countsAs: number | null, isToCome: boolean, language: Language): string => {
  if (countsAs === null) return language === "id" ? "tidak dihitung" : "does not count";
  if (language === "id") return `${isToCome ? "akan dihitung" : "dihitung"} sebagai hari ke-${countsAs}`;
  return `${isToCome ? "will count" : "counts"} as day ${countsAs}`;
};

/** A day with office minutes does not count only if it was paused for most of them. */
const pausedWords = (
  { pausedMinutes: paused, officeMinutes: office, countsAs }: DayOfPromise,
  language: Language,
): string => {
  const isMost = countsAs === null;
  return language === "id"
    ? `, hitungan berhenti ${paused} dari ${office} menit${isMost ? ", lebih dari separuhnya" : ""}`
    : `, the clock stood still for ${paused} of ${office} minutes${isMost ? ", more than half" : ""}`;
};
