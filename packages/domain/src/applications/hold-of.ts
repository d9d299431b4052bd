import { addDays, type IsoDate } from "@sip/calendar/date";
import { rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { firstOpenDayFrom } from "../offices/open-day.ts";
import { withoutNumbers } from "../people/without-numbers.ts";
import { type Chart, rowOf } from "../services/chart.ts";
import type { Hold } from "../services/step-row.ts";
import type { ApplicationAt } from "./application-at.ts";

/** Why an application stands still, as its applicant is told. */
export interface HoldTold {
  readonly reason: Hold;
  readonly since: IsoDate;
  /**
   * The missing papers in the officer's words, without numbers of passports and persons; null for a suspension, whose
   * reason is never told.
   */
  readonly papers: string | null;
  /** The last day to bring the papers. */
  readonly bringBy: IsoDate | null;
}

/** Undefined while nothing holds it. */
export const holdOf = ({ record, chart, standing, office }: ApplicationAt): HoldTold | undefined => {
  const { hold, ended } = standing;
  if (hold === "none" || ended !== undefined) return undefined;
  const set = record.steps.findLast(({ step }) => rowOf(chart, step).sets === hold);
  if (set === undefined) return undefined;
  const since = office.time.dateOf(set.at);
  if (hold === "suspended") return { reason: hold, since, papers: null, bringBy: null };
  const papers = set.note === undefined ? null : withoutNumbers(set.note);
  return { reason: hold, since, papers, bringBy: papersDueOn(chart, since, office) };
};

/**
 * By the rules of the day on which the papers were found missing. The office sets the term: if it ends on a closed day,
 * the next working day is still in time.
 */
export const papersDueOn = (
  { serviceId }: Pick<Chart, "serviceId">,
  since: IsoDate,
  { office, time }: OfficeAt,
): IsoDate => firstOpenDayFrom(addDays(since, rulesOn(office, serviceId, since).documentsDays), time);
