import { stepWords } from "../applications/step-words.ts";
import type { Step } from "../applications/steps.ts";
import type { Clock, Instant } from "../clock.ts";
import type { Bilingual } from "../offices/bilingual.ts";
import { dateInWords } from "../offices/date-words.ts";
import type { Offices } from "../offices/ports.ts";
import { loadOffice, type RuledOffice } from "../offices/ruled-office.ts";
import type { SupervisorAlert, SupervisorAlerts, ToldAlerts } from "./ports.ts";

export interface DeadlineAlert {
  /** The same for the same alert, however often it comes. */
  readonly factId: string;
  readonly officeId: string;
  readonly applicationNumber: string;
  readonly state: "at-risk" | "breached";
  readonly step: Step;
  readonly dueAt: Instant;
}

/** A claim older than this was left behind by a run that died: a run has 60 s, and the queue brings the fact again after 90. */
const abandonedAfterMs = 75_000;

/**
 * Tells the supervisors of an office about a deadline, once. The alert is claimed before it is told and marked after: of
 * the same fact twice at the same time one is told and the other waits, so that a second telling needs a run that dies
 * between the topic's answer and the mark. The other order would lose the alert then, and a lost alert is a late passport.
 *
 * Throws while somebody else is at it, for the queue to bring the fact again.
 */
export const alertSupervisors =
  ({
    alerts,
    toldAlerts,
    offices,
    clock,
  }: {
    alerts: SupervisorAlerts;
    toldAlerts: ToldAlerts;
    offices: Offices;
    clock: Clock;
  }) =>
  async (alert: DeadlineAlert): Promise<"told" | "told-before"> => {
    const now = clock();
    const abandonedBefore = new Date(Date.parse(now) - abandonedAfterMs).toISOString();
    const claim = await toldAlerts.claim(alert.factId, now, abandonedBefore);
    if (claim === "told") return "told-before";
    if (claim === "being-told") throw new Error("this alert is being told by another run");
    await alerts.publish(wordsFor(alert, await loadOffice(offices, alert.officeId)));
    await toldAlerts.markTold(alert.factId, clock());
    return "told";
  };

const stateWords: Readonly<Record<DeadlineAlert["state"], Bilingual>> = {
  "at-risk": { id: "terancam terlambat", en: "at risk" },
  breached: { id: "terlambat", en: "late" },
};

const wordsFor = (
  { officeId, applicationNumber, state, step, dueAt }: DeadlineAlert,
  office: RuledOffice,
): SupervisorAlert => {
  const words = stateWords[state];
  const due = dateInWords(office.dateOf(dueAt));
  const dueTime = office.timestampOf(dueAt).slice(11, 16);
  const name = office.office.name;
  return {
    officeId,
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
