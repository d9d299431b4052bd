import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";

/** What a figure of the page counts, and what the list then shows. */
export type DeadlineFilter =
  | { readonly show: "pressing" | "due-next" | "at-risk" | "breached" }
  | { readonly show: "step"; readonly service: string; readonly step: string };

/** What is late or at risk: with this the page begins. */
export const pressing: DeadlineFilter = { show: "pressing" };

export const isSameFilter = (one: DeadlineFilter, other: DeadlineFilter): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Those that a filter shows, in their order; what is due next falls due at the office's next closing. */
export const filteredBy = (
  filter: DeadlineFilter,
  deadlines: readonly ForeseenDeadlineView[],
  nextClosingAt: string | null,
): readonly ForeseenDeadlineView[] =>
  deadlines.filter((one) => {
    if (filter.show === "pressing") return one.state !== "open";
    if (filter.show === "due-next") return one.dueAt === nextClosingAt;
    if (filter.show === "step") return one.service === filter.service && one.station === filter.step;
    return one.state === filter.show;
  });

/** The heading of the list; a figure that is pressed leads there. */
export const listHeading = "deadlines";

export const showList = (filter: DeadlineFilter, onFilter: (filter: DeadlineFilter) => void): void => {
  onFilter(filter);
  const heading = document.getElementById(listHeading);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
};
