import { localMoment } from "@sip/calendar/local-moment";
import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { type DeadlineFilter, filteredBy, pressing } from "./deadline-filter.ts";

export interface Figure {
  readonly filter: DeadlineFilter;
  /** By which the words of it are found. */
  readonly name: "dueToday" | "dueNextDay" | "atRisk" | "late";
  readonly tone: "due" | "soon" | "late";
  readonly count: number;
}

/** The three figures, as of `today` at the office. What is due next is due today until the office has closed. */
export const figuresOf = (
  deadlines: readonly ForeseenDeadlineView[],
  nextClosingAt: string | null,
  today: string,
): readonly Figure[] => {
  const isToday = nextClosingAt === null || localMoment(nextClosingAt).date === today;
  const figures: readonly Omit<Figure, "count">[] = [
    { filter: { show: "due-next" }, name: isToday ? "dueToday" : "dueNextDay", tone: "due" },
    { filter: { show: "at-risk" }, name: "atRisk", tone: "soon" },
    { filter: { show: "breached" }, name: "late", tone: "late" },
  ];
  return figures.map((figure) => ({ ...figure, count: filteredBy(figure.filter, deadlines, nextClosingAt).length }));
};

/** Of deadlines that stand in the order of their due days: the first that nobody has taken over, else the first. */
export const worstOf = (deadlines: readonly ForeseenDeadlineView[]): ForeseenDeadlineView | undefined => {
  const urgent = filteredBy(pressing, deadlines, null);
  return urgent.find((one) => one.acknowledgedBy === undefined) ?? urgent[0];
};
