import { lastStepOf } from "../applications/application.ts";
import type { ApplicationAt } from "../applications/application-at.ts";
import { type Bilingual, inBothLanguages, type Language } from "../bilingual.ts";
import { timeInWords, weekdayAndDay } from "../dates-in-words.ts";
import type { Deadline, DeadlineState } from "../deadlines/deadline.ts";
import type { ForeseenDeadline } from "../deadlines/foreseen-deadline.ts";
import type { HeldCase } from "../deadlines/held-case.ts";
import { rowOf, takenInWords } from "../services/chart.ts";
import type { AlertKind } from "./notice.ts";
import type { AlertCase } from "./told-at.ts";

/** What an alert is about, in few words. */
export const kindInWords: Readonly<Record<AlertKind, Bilingual>> = {
  "deadline-at-risk": { id: "berisiko terlambat", en: "at risk" },
  "deadline-breached": { id: "terlambat", en: "late" },
  "deadline-still-missed": { id: "masih terlambat", en: "still late" },
  "deadline-raised": { id: "belum juga selesai", en: "still not resolved" },
  "promise-moved-again": { id: "janjinya berpindah lagi", en: "promise moved again" },
};

/** An instant with the office's offset: `Selasa, 29 Desember pukul 16.00`. */
const whenInWords = (timestamp: string, language: Language): string => {
  const day = weekdayAndDay(timestamp.slice(0, 10), language);
  const time = timeInWords(timestamp.slice(11, 16), language);
  return language === "id" ? `${day} pukul ${time}` : `${day}, ${time}`;
};

const whenInBoth = (timestamp: string): Bilingual => inBothLanguages((language) => whenInWords(timestamp, language));

/** One line of a message to staff. */
export interface CaseLine {
  readonly applicationNumber: string;
  readonly words: Bilingual;
}

/** What a line says of every case. */
type Said = Pick<Deadline | HeldCase, "applicationNumber" | "step" | "stepAt" | "owner" | "missing">;

/**
 * One line about a case: what and since when, the last step with its day and officer, who has taken it over, and the
 * steps that would save it. It says nothing about the applicant.
 */
const lineOf = ({ record, chart }: ApplicationAt, said: Said, what: Bilingual): CaseLine => {
  const { applicationNumber, step, stepAt, owner, missing } = said;
  const { by } = lastStepOf(record);
  const taken = takenInWords(chart, step);
  const needed = (language: Language): string => missing.map((one) => rowOf(chart, one).words[language]).join("; ");
  const [neededId, neededEn] = [needed("id"), needed("en")];
  return {
    applicationNumber,
    words: {
      id:
        `${applicationNumber} ${what.id}. Langkah terakhir: ${taken.id}, ${whenInWords(stepAt, "id")}, oleh ${by}. ` +
        `Diambil alih oleh: ${owner?.by ?? "belum ada"}.${neededId && ` Yang masih diperlukan: ${neededId}.`}`,
      en:
        `${applicationNumber} ${what.en}. Last step: ${taken.en}, ${whenInWords(stepAt, "en")}, by ${by}. ` +
        `Taken over by: ${owner?.by ?? "nobody yet"}.${neededEn && ` Still needed: ${neededEn}.`}`,
    },
  };
};

/** What an alert says of its case. */
export const alertInWords = ({ kind, current, watched }: Omit<AlertCase, "level">): CaseLine => {
  const since = "dueAt" in watched ? sinceInWords(kind, current, watched) : heldNow;
  return lineOf(
    current,
    watched,
    inBothLanguages((language) => `${kindInWords[kind][language]}${since[language]}`),
  );
};

const heldNow: Bilingual = { id: ", kini tanpa tenggat", en: ", without a due day now" };

/** Why a case was told that is still not resolved. */
const kindByState = {
  open: "promise-moved-again",
  "at-risk": "deadline-at-risk",
  breached: "deadline-breached",
} as const satisfies Readonly<Record<DeadlineState, AlertKind>>;

const sinceInWords = (kind: AlertKind, current: ApplicationAt, deadline: Deadline): Bilingual => {
  const due = whenInBoth(deadline.dueAt);
  switch (kind) {
    case "deadline-at-risk": {
      const { clock, alerts, office } = current;
      const atRiskAt = alerts.atRiskAt ?? clock.atRiskAt;
      const risk = whenInBoth(atRiskAt === undefined ? deadline.stepAt : office.time.timestampOf(atRiskAt));
      return { id: ` sejak ${risk.id}, tenggat ${due.id}`, en: ` since ${risk.en}, due ${due.en}` };
    }
    case "deadline-breached":
    case "deadline-still-missed":
      return { id: ` sejak ${due.id}`, en: ` since ${due.en}` };
    case "promise-moved-again":
      return { id: `, tenggat ${due.id}`, en: `, due ${due.en}` };
    case "deadline-raised": {
      const reason = kindByState[deadline.state];
      const since = sinceInWords(reason, current, deadline);
      return { id: `, ${kindInWords[reason].id}${since.id}`, en: `, ${kindInWords[reason].en}${since.en}` };
    }
  }
};

export const likelyLateInWords: Bilingual = { id: "kemungkinan terlambat", en: "likely late" };

/** What is said of a case whose like are late too often: how long they take. */
export const likelyLateCase = (current: ApplicationAt, deadline: ForeseenDeadline): CaseLine => {
  const { dueAt, forecast } = deadline;
  const [until, due] = [forecast?.to ?? dueAt, dueAt];
  return lineOf(current, deadline, {
    id: `${likelyLateInWords.id}: perkiraan selesai sampai ${whenInWords(until, "id")}, tenggat ${whenInWords(due, "id")}`,
    en: `${likelyLateInWords.en}: expected to be finished by ${whenInWords(until, "en")}, due ${whenInWords(due, "en")}`,
  });
};

const whyInWords: Readonly<Record<HeldCase["why"], Bilingual>> = {
  documents: { id: "berkas belum lengkap", en: "papers are missing" },
  suspended: { id: "ditangguhkan", en: "suspended" },
  "not-started": { id: "hitungan hari belum mulai", en: "the count of days has not started" },
  "no-decree": { id: "menunggu penetapan hari libur", en: "waiting for the decree of holidays" },
};

/** What is said of a case without a day on which it is due. */
export const heldInWords = (current: ApplicationAt, held: HeldCase): CaseLine => {
  const say = (language: Language, words: string): string =>
    `${words} ${whenInWords(held.since, language)}: ${whyInWords[held.why][language]}`;
  return lineOf(current, held, { id: say("id", "tanpa tenggat sejak"), en: say("en", "without a due day since") });
};
