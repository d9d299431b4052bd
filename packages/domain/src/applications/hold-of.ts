import type { IsoDate } from "@sip/calendar/date";
import { withoutNumbers } from "../people/without-numbers.ts";
import { isFeePaid } from "../services/chart.ts";
import type { Hold } from "../services/step-row.ts";
import type { ApplicationAt } from "./application-at.ts";
import { holdSetIn } from "./held-since.ts";
import { type PapersTerm, papersTermOf } from "./papers-term.ts";

/** Why an application stands still, as its applicant is told. */
export interface HoldTold {
  readonly reason: Hold;
  readonly since: IsoDate;
  /**
   * The missing papers in the officer's words, without numbers of passports and persons; null for a suspension, whose
   * reason is never told.
   */
  readonly papers: string | null;
  /** Until when to bring the papers; null for a suspension. */
  readonly term: PapersTerm | null;
  readonly isFeePaid: boolean;
}

/** Undefined while nothing holds it. */
export const holdOf = (current: ApplicationAt): HoldTold | undefined => {
  const { chart, standing, office } = current;
  const { hold, ended } = standing;
  if (hold === "none" || ended !== undefined) return undefined;
  const set = holdSetIn(current);
  if (set === undefined) return undefined;
  const since = office.time.dateOf(set.at);
  const common = { reason: hold, since, isFeePaid: isFeePaid(chart, standing.taken) };
  if (hold === "suspended") return { ...common, papers: null, term: null };
  const papers = set.note === undefined ? null : withoutNumbers(set.note);
  return { ...common, papers, term: papersTermOf(current) ?? null };
};
