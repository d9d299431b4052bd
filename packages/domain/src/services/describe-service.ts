import { isSetback, mainLineOf, rowOf, stepsOf } from "./chart.ts";
import { chartOf } from "./charts.ts";
import { leafletOf } from "./leaflets.ts";
import { lineOf } from "./lines.ts";
import { listPapers } from "./papers-in-words.ts";

/** What pages and other systems need to know of a service. */
export const describeService = (serviceId: string) => {
  const { name, firstLanguage, kindQuestion, kinds, notice, ...leaflet } = leafletOf(serviceId);
  const chart = chartOf(serviceId);
  const mainLine = new Set(mainLineOf(chart));
  return {
    service: serviceId,
    name,
    thing: chart.thing,
    firstLanguage,
    identity: lineOf(serviceId).identity,
    kindQuestion,
    kinds: Object.entries(kinds).map(([kind, { words, more, ...own }]) => ({
      kind,
      words,
      ...(more !== undefined && { more }),
      ...listPapers(leaflet, own),
    })),
    notice: notice ?? null,
    steps: stepsOf(chart).map((step) => {
      const row = rowOf(chart, step);
      const { words, sets, ends, clock, issues = false, leavesCounter = false } = row;
      const isGivenUp = ends === "given-up";
      return {
        step,
        words,
        isOnMainLine: mainLine.has(step),
        isSetback: isSetback(row),
        isGrave: sets === "suspended" || isGivenUp,
        asksForPapers: sets === "documents",
        issues,
        leavesCounter,
        finishes: clock === "stops" && !isGivenUp,
      };
    }),
  };
};
