import { addDays, type IsoDate } from "@sip/calendar/date";
import { firstOpenDayFrom } from "../offices/open-day.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { withoutNumbers } from "../people/without-numbers.ts";
import { type Application, stepsOf } from "./application.ts";
import { type Hold, standingOf } from "./steps.ts";

/** What keeps an application from moving on, as its applicant is told. */
export interface HoldTold {
  readonly reason: Hold;
  readonly since: IsoDate;
  /** The missing papers, in the officer's words without numbers of passports and persons; null for a suspension, whose reason is never told. */
  readonly papers: string | null;
  /** The last day to bring the papers. */
  readonly bringBy: IsoDate | null;
}

/** Undefined while nothing keeps it. */
export const holdOf = (application: Pick<Application, "steps">, office: RuledOffice): HoldTold | undefined => {
  const { hold, ended } = standingOf(stepsOf(application));
  if (hold === "none" || ended) return undefined;
  const step = hold === "documents" ? "documents-incomplete" : "suspended";
  const record = application.steps.findLast((taken) => taken.step === step);
  if (record === undefined) return undefined;
  const since = office.dateOf(record.at);
  if (hold === "suspended") return { reason: hold, since, papers: null, bringBy: null };
  const papers = record.note === undefined ? null : withoutNumbers(record.note);
  return { reason: hold, since, papers, bringBy: papersDueOn(since, office) };
};

/**
 * Counted by the rules of the day on which the papers were found missing. The term is the office's own: where it ends on a
 * closed day, the next working day is still in time.
 */
export const papersDueOn = (since: IsoDate, office: RuledOffice): IsoDate =>
  firstOpenDayFrom(addDays(since, office.rulesOn(since).documentsDays), office);
