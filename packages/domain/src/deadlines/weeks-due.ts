import { addDays, type IsoDate, mondayOf } from "@sip/calendar/date";
import { localMoment } from "@sip/calendar/local-moment";
import type { Deadline } from "./deadline.ts";
import type { WeekOfOutcomes } from "./ports.ts";

/** What became of the promises whose last day was in one week. */
export interface WeekDue {
  readonly monday: IsoDate;
  readonly kept: number;
  /** So many of the kept ones were kept on another day than the first. */
  readonly keptAfterMove: number;
  readonly all: number;
  /** What was not done when it was due: first what is still open, then what ended later. */
  readonly late: readonly string[];
}

/** As many as the forecasts look back. */
const weeksShown = 8;

/** The weeks of which a share is said, by their Mondays, this one first. */
export const mondaysShown = (today: IsoDate): readonly IsoDate[] =>
  Array.from({ length: weeksShown }, (_, index) => addDays(mondayOf(today), -7 * index));

/**
 * Of each of these weeks, in their order, what is known of all that was due in it: what has ended, in whatever way, and
 * what is late and still open, or the share would rise with what is left lying. Weeks of which nothing is known are left
 * out.
 */
export const weeksDue = (
  mondays: readonly IsoDate[],
  remembered: readonly WeekOfOutcomes[],
  deadlines: readonly Pick<Deadline, "applicationNumber" | "state" | "dueAt">[],
): readonly WeekDue[] => {
  const stillLate = Map.groupBy(
    deadlines.filter(({ state }) => state === "breached"),
    ({ dueAt }) => mondayOf(localMoment(dueAt).date),
  );
  return mondays.flatMap((monday): WeekDue[] => {
    const { outcomes = [] } = remembered.find((week) => week.monday === monday) ?? {};
    const ended = Map.groupBy(outcomes, ({ became }) => became);
    const keptAfterMove = ended.get("kept-after-move")?.length ?? 0;
    const kept = (ended.get("kept")?.length ?? 0) + keptAfterMove;
    // What ended while the lists were read may be in both.
    const late = [...new Set([...numbersOf(stillLate.get(monday)), ...numbersOf(ended.get("late")).toSorted()])];
    const all = kept + late.length;
    return all === 0 ? [] : [{ monday, kept, keptAfterMove, all, late }];
  });
};

const numbersOf = (cases: readonly { readonly applicationNumber: string }[] = []): readonly string[] =>
  cases.map(({ applicationNumber }) => applicationNumber);
