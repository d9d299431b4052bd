import type { Bilingual } from "../bilingual.ts";
import { mainLineOf, rowOf, stepsOf } from "./chart.ts";
import { chartOf } from "./charts.ts";
import type { KindWords, Leaflet } from "./leaflet.ts";
import { leafletOf } from "./leaflets.ts";
import { lineOf } from "./lines.ts";

/** A service as whoever offers or uses it needs to know it. */
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
      ...papersInWords(leaflet, own),
    })),
    notice: notice ?? null,
    steps: stepsOf(chart).map((step) => {
      const { words, sets, ends, clock, leavesCounter = false } = rowOf(chart, step);
      const isGivenUp = ends === "given-up";
      return {
        step,
        words,
        isOnMainLine: mainLine.has(step),
        isSetback: sets !== undefined || isGivenUp,
        isGrave: sets === "suspended" || isGivenUp,
        asksForPapers: sets === "documents",
        leavesCounter,
        finishes: clock === "stops" && !isGivenUp,
      };
    }),
  };
};

export interface PapersInWords {
  readonly papers: Bilingual[];
  /** What a child brings; that of an adult where it is the same. */
  readonly childPapers: Bilingual[];
}

export const papersInWords = (
  { papers: names }: Pick<Leaflet, "papers">,
  { papers, childPapers = papers }: Pick<KindWords, "papers" | "childPapers">,
): PapersInWords => {
  const named = (keys: readonly string[]): Bilingual[] => keys.flatMap((key) => names[key] ?? []);
  return { papers: named(papers), childPapers: named(childPapers) };
};
