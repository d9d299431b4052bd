import { lastStepOf } from "../applications/application.ts";
import type { ApplicationAt } from "../applications/application-at.ts";
import type { Bilingual, Language } from "../bilingual.ts";
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
  "deadline-raised": { id: "belum diambil alih", en: "not taken over yet" },
  "promise-moved-again": { id: "janjinya berpindah lagi karena dijeda", en: "paused until its promise moved again" },
};

/** An instant with the office's offset: `Selasa, 29 Desember pukul 16.00`. */
const whenInWords = (timestamp: string, language: Language): string => {
  const day = weekdayAndDay(timestamp.slice(0, 10), language);
  const time = timeInWords(timestamp.slice(11, 16), language);
  return language === "id" ? `${day} pukul ${time}` : `${day}, ${time}`;
};

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
export const alertInWords = ({ kind, current, deadline }: Omit<AlertCase, "level">): CaseLine => {
  const { clock, alerts, office } = current;
  const { dueAt, state, stepAt } = deadline;
  const atRiskAt = alerts.atRiskAt ?? clock.atRiskAt;
  const riskAt = atRiskAt === undefined ? stepAt : office.time.timestampOf(atRiskAt);
  const since = sinceWords(kind, state);
  const say = (language: Language): string => {
    const said = { due: whenInWords(dueAt, language), risk: whenInWords(riskAt, language) };
    return `${kindInWords[kind][language]}${since[language](said)}`;
  };
  return lineOf(current, deadline, { id: say("id"), en: say("en") });
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

type Since = Readonly<Record<Language, (said: { readonly due: string; readonly risk: string }) => string>>;

const ofRisk: Since = {
  id: ({ risk, due }) => ` sejak ${risk}, tenggat ${due}`,
  en: ({ risk, due }) => ` since ${risk}, due ${due}`,
};
const ofLate: Since = { id: ({ due }) => ` sejak ${due}`, en: ({ due }) => ` since ${due}` };
const ofDue: Since = { id: ({ due }) => `, tenggat ${due}`, en: ({ due }) => `, due ${due}` };
/** Why a case was told that nobody has taken over. */
const kindByState = {
  open: "promise-moved-again",
  "at-risk": "deadline-at-risk",
  breached: "deadline-breached",
} as const satisfies Readonly<Record<DeadlineState, AlertKind>>;

const ofRaised = (state: DeadlineState): Since => {
  const kind = kindByState[state];
  const since = sinceWords(kind, state);
  return {
    id: (said) => `, ${kindInWords[kind].id}${since.id(said)}`,
    en: (said) => `, ${kindInWords[kind].en}${since.en(said)}`,
  };
};

const sinceWords = (kind: AlertKind, state: DeadlineState): Since => {
  switch (kind) {
    case "deadline-at-risk":
      return ofRisk;
    case "deadline-breached":
    case "deadline-still-missed":
      return ofLate;
    case "promise-moved-again":
      return ofDue;
    case "deadline-raised":
      return ofRaised(state);
  }
};
