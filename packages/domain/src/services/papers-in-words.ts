import type { Bilingual, Language } from "../bilingual.ts";
import type { About } from "./about.ts";
import type { KindWords, Leaflet } from "./leaflet.ts";

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

/** What the adults of a booking need between them, each paper named once. */
export const papersOf = ({ kinds, papers }: Leaflet, abouts: readonly About[], language: Language): string => {
  const named = abouts.flatMap(({ applicationType }) => {
    const kind = kinds[applicationType];
    if (kind === undefined) throw new Error(`no papers known for ${applicationType}`);
    return kind.papers.map((paper) => papers[paper]?.[language] ?? paper);
  });
  return [...new Set(named)].join(", ");
};
