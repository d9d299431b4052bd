import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import type { Language } from "@sip/contracts/primitives";
import { spokenMoment } from "../supervisor/spoken-moment.ts";
import { spokenSpan } from "../supervisor/spoken-span.ts";
import type { SupervisorWords } from "../words/supervisor.id.ts";
import type { WallWords } from "../words/wall.id.ts";

interface Spoken {
  readonly language: Language;
  readonly words: WallWords;
  readonly supervisor: SupervisorWords;
  /** What the people of the case have come for, and its last step. */
  readonly thing: string;
  readonly step: string;
  readonly nowMs: number;
}

/** The worst case for everybody who passes by: its number, and no name of an applicant or of staff. */
export const spokenWorst = (
  { applicationNumber, state, dueAt, stepAt, owner }: ForeseenDeadlineView,
  { language, words, supervisor, thing, step, nowMs }: Spoken,
): string => {
  const standing =
    state === "breached"
      ? words.worstLate(thing, applicationNumber, spokenSpan(dueAt, nowMs, supervisor))
      : words.worstDue(thing, applicationNumber, spokenMoment(language, dueAt));
  const who = owner === null ? "nobody" : owner.handedOnBy === undefined ? "somebody" : "named";
  return `${standing} ${supervisor.stuck(step, spokenMoment(language, stepAt))} ${words.owner[who]}`;
};
