import { epochMsOf } from "@sip/calendar/instant";
import { localMoment } from "@sip/calendar/local-moment";
import { type Bilingual, inBothLanguages, type Language } from "../bilingual.ts";
import { dateInWords, timeInWords } from "../dates-in-words.ts";
import { momentInWords, shortMoment } from "../moments-in-words.ts";
import { daysOfPromiseInWords, notDecreedInWords } from "./days-of-promise-in-words.ts";
import type { ClockExplanation } from "./explain-clock.ts";
import { missInWords } from "./miss-in-words.ts";

/** Line by line. What a reader may not know is not in the explanation, and so not in the words. */
export const explanationInWords = (explanation: ClockExplanation): readonly Bilingual[] => {
  const { startedAt, pauses, days, afterMiss } = explanation;
  if (startedAt === null) return [...notStarted(explanation), ...stopped(explanation)];
  return [
    ...started(explanation, startedAt),
    ...pauses.map(pauseInWords),
    ...daysOfPromiseInWords(days, explanation),
    ...outcome(explanation),
    ...(afterMiss === null ? [] : missInWords(afterMiss, explanation)),
    ...stopped(explanation),
  ];
};

const byWhom = ({ by, note }: { readonly by?: string; readonly note?: string }, language: Language): string =>
  [
    ...(note === undefined ? [] : [`: ${note}`]),
    ...(by === undefined ? [] : [` (${language === "id" ? "dicatat" : "recorded by"} ${by})`]),
  ].join("");

const notStarted = ({ openBecause, startsAfter }: ClockExplanation): readonly Bilingual[] => {
  if (openBecause === "nothing-promised")
    return [{ id: "Layanan ini tidak menjanjikan hari selesai.", en: "This service promises no day." }];
  const missing = startsAfter.filter(({ at }) => at === null);
  const list = (language: Language) => missing.map(({ words }) => words[language]).join(", ");
  return [
    {
      id: `Hitungan hari belum mulai. Yang belum tercatat: ${list("id")}.`,
      en: `The days are not counted yet. Not recorded yet: ${list("en")}.`,
    },
  ];
};

const started = (
  { startsAfter, slaWorkingDays }: ClockExplanation,
  startedAt: string,
): readonly [Bilingual, Bilingual] => {
  const steps = (language: Language) =>
    startsAfter
      .map((step) => {
        const who = step.by === undefined ? "" : `, ${step.by}`;
        return `${step.words[language]} (${step.at === null ? "" : shortMoment(step.at, language)}${who})`;
      })
      .join("; ");
  const day = (language: Language) => dateInWords(localMoment(startedAt).date, language);
  return [
    {
      id: `Hitungan hari mulai setelah semua ini tercatat: ${steps("id")}.`,
      en: `The days are counted once all of this is recorded: ${steps("en")}.`,
    },
    {
      id: `Yang dijanjikan adalah hari ke-${slaWorkingDays} yang dihitung setelah ${day("id")}. Hari kerja tidak dihitung bila hitungan berhenti lebih dari separuh waktu buka kantor hari itu.`,
      en: `What is promised is day ${slaWorkingDays} of those that count after ${day("en")}. A working day does not count if the clock stood still for more than half of the office's opening time.`,
    },
  ];
};

const pauseInWords = ({ since, until, setBy }: ClockExplanation["pauses"][number]): Bilingual =>
  inBothLanguages((language) => {
    const why = setBy.map((step) => `${step.words[language]}${byWhom(step, language)}`).join("; ");
    const from = momentInWords(since, language);
    if (language === "id") {
      return until === null
        ? `Hitungan berhenti sejak ${from}. ${why}.`
        : `Hitungan berhenti ${from} sampai ${momentInWords(until, language)}. ${why}.`;
    }
    return until === null
      ? `The clock has stood still since ${from}. ${why}.`
      : `The clock stood still from ${from} to ${momentInWords(until, language)}. ${why}.`;
  });

const outcome = ({ promisedOn, dueAt, openBecause, days, pauses, stop }: ClockExplanation): readonly Bilingual[] => {
  if (promisedOn !== null && dueAt !== null) {
    const closing = localMoment(dueAt);
    const isPaused =
      stop === null && pauses.some(({ since, until }) => until === null && epochMsOf(since) < epochMsOf(dueAt));
    return [
      {
        id: `Jadi dijanjikan selesai ${dateInWords(promisedOn, "id")}, sebelum kantor tutup pukul ${timeInWords(closing.time, "id")} ${closing.zoneLabel}.${isPaused ? " Hitungan berhenti, tetapi hari itu tetap dihitung." : ""}`,
        en: `So it is promised for ${dateInWords(promisedOn, "en")}, before the office closes at ${timeInWords(closing.time, "en")} ${closing.zoneLabel}.${isPaused ? " The clock stands still, but this day still counts." : ""}`,
      },
    ];
  }
  if (stop !== null) return [];
  if (openBecause === "paused") {
    return [
      {
        id: "Hitungan masih berhenti. Hari selesai dijanjikan setelah hitungan berjalan lagi.",
        en: "The clock still stands still. A day is promised once it runs again.",
      },
    ];
  }
  return notDecreedInWords(days);
};

const stopped = ({ stop, metPromise }: ClockExplanation): readonly Bilingual[] => {
  if (stop === null) return [];
  const outcomes = {
    id: metPromise === null ? "" : metPromise ? " Janji ditepati." : " Janji tidak ditepati.",
    en: metPromise === null ? "" : metPromise ? " The promise was kept." : " The promise was not kept.",
  };
  return [
    inBothLanguages((language) => {
      const what = `${stop.words[language]}${byWhom(stop, language)}`;
      return language === "id"
        ? `Hitungan selesai ${momentInWords(stop.at, language)}. ${what}.${outcomes.id}`
        : `The clock stopped on ${momentInWords(stop.at, language)}. ${what}.${outcomes.en}`;
    }),
  ];
};
