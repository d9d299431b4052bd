import { stepWords } from "../applications/step-words.ts";
import type { Step } from "../applications/steps.ts";
import type { Instant } from "../clock.ts";
import type { Bilingual } from "../offices/bilingual.ts";
import { dateInWords } from "../offices/date-words.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import type { TopicText } from "./channels.ts";
import { topicLadder } from "./ladder.ts";
import type { Notice } from "./notice.ts";

export interface DeadlineAlert {
  /** The same for the same alert, however often it comes. */
  readonly factId: string;
  readonly officeId: string;
  readonly applicationNumber: string;
  readonly state: "at-risk" | "breached";
  readonly step: Step;
  readonly dueAt: Instant;
}

const stateWords: Readonly<Record<DeadlineAlert["state"], Bilingual>> = {
  "at-risk": { id: "terancam terlambat", en: "at risk" },
  breached: { id: "terlambat", en: "late" },
};

/** The alert as a notice to the supervisors of the office. It is said once for its fact, so it has the fact's id. */
export const alertNotice = (alert: DeadlineAlert, office: RuledOffice): Notice => ({
  noticeId: alert.factId,
  kind: `deadline-${alert.state}`,
  officeId: alert.officeId,
  to: alert.officeId,
  language: "id",
  ladder: topicLadder,
  words: { topic: wordsFor(alert, office) },
});

const wordsFor = ({ applicationNumber, state, step, dueAt }: DeadlineAlert, office: RuledOffice): TopicText => {
  const words = stateWords[state];
  const due = dateInWords(office.dateOf(dueAt));
  const dueTime = office.timestampOf(dueAt).slice(11, 16);
  const name = office.office.name;
  return {
    title: { id: `${applicationNumber} ${words.id}`, en: `${applicationNumber} ${words.en}` },
    text: {
      id:
        `${name.id}: permohonan ${applicationNumber} ${words.id}. Langkah terakhir: ${stepWords[step].id}. ` +
        `Tenggat: ${due.id} pukul ${dueTime.replace(":", ".")} ${office.zoneLabel}.`,
      en:
        `${name.en}: application ${applicationNumber} is ${words.en}. Last step: ${stepWords[step].en}. ` +
        `Due: ${due.en}, ${dueTime} ${office.zoneLabel}.`,
    },
  };
};
