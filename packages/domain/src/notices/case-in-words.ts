import { lastStepOf } from "../applications/application.ts";
import type { Bilingual, Language } from "../bilingual.ts";
import { timeInWords, weekdayAndDay } from "../dates-in-words.ts";
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

/**
 * One line about a case: what and since when, the last step with its day and officer, who has taken it over, and the
 * steps that would save it. It says nothing about the applicant.
 */
export const caseInWords = (told: AlertCase): Bilingual => {
  const { kind, current, deadline } = told;
  const { record, chart, clock, alerts, office } = current;
  const { applicationNumber, step, stepAt, dueAt, state, missing, owner } = deadline;
  const { by } = lastStepOf(record);
  const atRiskAt = alerts.atRiskAt ?? clock.atRiskAt;
  const riskAt = atRiskAt === undefined ? stepAt : office.time.timestampOf(atRiskAt);
  const words = (language: Language): string[] => missing.map((one) => rowOf(chart, one).words[language]);
  const say = (language: Language) => ({
    what: kindInWords[kind][language],
    due: whenInWords(dueAt, language),
    risk: whenInWords(riskAt, language),
    last: takenInWords(chart, step)[language],
    at: whenInWords(stepAt, language),
    needed: words(language).join("; "),
  });
  const [id, en] = [say("id"), say("en")];
  const since = sinceWords(kind, state);
  return {
    id:
      `${applicationNumber} ${id.what}${since.id(id)}. Langkah terakhir: ${id.last}, ${id.at}, oleh ${by}. ` +
      `Diambil alih oleh: ${owner?.by ?? "belum ada"}. Yang masih diperlukan: ${id.needed}.`,
    en:
      `${applicationNumber} ${en.what}${since.en(en)}. Last step: ${en.last}, ${en.at}, by ${by}. ` +
      `Taken over by: ${owner?.by ?? "nobody yet"}. Still needed: ${en.needed}.`,
  };
};

type Since = Readonly<Record<Language, (said: { readonly due: string; readonly risk: string }) => string>>;

const ofRisk: Since = {
  id: ({ risk, due }) => ` sejak ${risk}, tenggat ${due}`,
  en: ({ risk, due }) => ` since ${risk}, due ${due}`,
};
const ofLate: Since = { id: ({ due }) => ` sejak ${due}`, en: ({ due }) => ` since ${due}` };
const ofDue: Since = { id: ({ due }) => `, tenggat ${due}`, en: ({ due }) => `, due ${due}` };
const ofRaised = (state: string): Since => {
  const kind = state === "breached" ? "deadline-breached" : "deadline-at-risk";
  const since = state === "breached" ? ofLate : ofRisk;
  return {
    id: (said) => `, ${kindInWords[kind].id}${since.id(said)}`,
    en: (said) => `, ${kindInWords[kind].en}${since.en(said)}`,
  };
};

const sinceWords = (kind: AlertKind, state: string): Since => {
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
