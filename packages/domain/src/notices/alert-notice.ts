import type { Bilingual } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import { dateInWords, timeInWords } from "../dates-in-words.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { takenInWords } from "../services/chart.ts";
import { chartOf } from "../services/charts.ts";
import type { TopicText } from "./channels.ts";
import { topicLadder } from "./ladder.ts";
import type { AlertKind, Notice } from "./notice.ts";

export interface DeadlineAlert {
  /** The same each time the same alert comes. */
  readonly factId: string;
  readonly officeId: string;
  readonly applicationNumber: string;
  readonly kind: AlertKind;
  readonly serviceId: string;
  readonly step: string;
  readonly dueAt: Instant;
}

const kindWords: Readonly<Record<AlertKind, Bilingual>> = {
  "deadline-at-risk": { id: "berisiko terlambat", en: "at risk" },
  "deadline-breached": { id: "terlambat", en: "late" },
  "deadline-still-missed": {
    id: "masih terlambat, dan belum ada yang menanganinya",
    en: "still late, and nobody has taken it over",
  },
  "deadline-raised": { id: "belum diambil alih", en: "not taken over yet" },
  "promise-moved-again": { id: "janjinya berpindah lagi karena dijeda", en: "paused until its promise moved again" },
};

/** The alert as a notice to the supervisors of the office. It is sent once for its fact, so it has the fact's id. */
export const alertNotice = (alert: DeadlineAlert, office: OfficeAt): Notice => ({
  noticeId: alert.factId,
  kind: alert.kind,
  officeId: alert.officeId,
  to: alert.officeId,
  language: "id",
  ladder: topicLadder,
  words: { topic: wordsFor(alert, office) },
});

const wordsFor = ({ serviceId, applicationNumber, kind, step, dueAt }: DeadlineAlert, office: OfficeAt): TopicText => {
  const words = kindWords[kind];
  const dueOn = office.time.dateOf(dueAt);
  const dueTime = office.time.timestampOf(dueAt).slice(11, 16);
  const { name } = office.office;
  const last = takenInWords(chartOf(serviceId), step);
  return {
    title: { id: `${applicationNumber} ${words.id}`, en: `${applicationNumber} ${words.en}` },
    text: {
      id:
        `${name.id}: permohonan ${applicationNumber} ${words.id}. Langkah terakhir: ${last.id}. ` +
        `Tenggat: ${dateInWords(dueOn, "id")} pukul ${timeInWords(dueTime, "id")} ${office.time.zoneLabel}.`,
      en:
        `${name.en}: application ${applicationNumber}: ${words.en}. Last step: ${last.en}. ` +
        `Due: ${dateInWords(dueOn, "en")}, ${timeInWords(dueTime, "en")} ${office.time.zoneLabel}.`,
    },
  };
};
