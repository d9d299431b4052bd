import type { Language } from "../bilingual.ts";
import type { About } from "./about.ts";
import type { Leaflet } from "./leaflet.ts";

/** What the adults of a booking need between them, each paper named once. */
export const papersOf = ({ kinds, papers }: Leaflet, abouts: readonly About[], language: Language): string => {
  const named = abouts.flatMap(({ applicationType }) => {
    const kind = kinds[applicationType];
    if (kind === undefined) throw new Error(`no papers known for ${applicationType}`);
    return kind.papers.map((paper) => papers[paper]?.[language] ?? paper);
  });
  return [...new Set(named)].join(", ");
};
