import type { Bilingual, Language } from "../bilingual.ts";
import type { About } from "./about.ts";
import type { KindWords, Leaflet, Paper } from "./leaflet.ts";

/** Papers as a page lists them. */
export interface ListedPapers {
  readonly papers: Bilingual[];
  /** What a child brings; the same as an adult if that is no different. */
  readonly childPapers: Bilingual[];
}

export const listPapers = (
  { papers: all }: Pick<Leaflet, "papers">,
  { papers, childPapers = papers }: Pick<KindWords, "papers" | "childPapers">,
): ListedPapers => {
  const named = (keys: readonly string[]): Bilingual[] => keys.map((key) => paperOf(all, key).name);
  return { papers: named(papers), childPapers: named(childPapers) };
};

/** Papers as a message names them: all that the people of a booking need, each once. */
export interface SaidPapers {
  readonly papers: string;
  /** What a child brings besides these; empty if nothing. */
  readonly childPapers: string;
  /**
   * Without papers that few people have, and with as many of a child's papers as fit; always with the first of these.
   * Papers that yield are left out when even that is too long.
   */
  readonly inSms: (fits: (papers: string) => boolean) => string;
}

export const sayPapers = (leaflet: Leaflet, abouts: readonly About[], language: Language): SaidPapers => {
  const { papers, children } = leaflet;
  const ofAdults = keysOf(leaflet, abouts, (kind) => kind.papers);
  const ofChildren = (some: readonly About[]): string[] =>
    keysOf(leaflet, some, ({ childPapers = [] }) => childPapers).filter((key) => !ofAdults.includes(key));
  return {
    papers: say(papers, ofAdults, language),
    childPapers: say(papers, ofChildren(abouts), language),
    inSms: (fits) => {
      const common = commonOf(papers, ofAdults);
      const besides = children === undefined ? [] : commonOf(papers, ofChildren(abouts.filter(children.mayBeOne)));
      /** With the first paper of a child, with the first two, and so on. */
      const texts = (keys: readonly string[]): string[] => {
        const adults = say(papers, keys, language);
        if (besides.length === 0) return [adults];
        const parts = besides.map((_, last) => say(papers, besides.slice(0, last + 1), language));
        return parts.map((part) => `${adults}. ${children?.called[language]}: ${part}`);
      };
      const shorter = texts(common.filter((key) => paperOf(papers, key).yields !== true));
      return texts(common).findLast(fits) ?? shorter.findLast(fits) ?? shorter[0] ?? "";
    },
  };
};

/** The papers that most people have, for a sentence. */
export const sayCommonPapers = (papers: Leaflet["papers"], keys: readonly string[], language: Language): string =>
  say(papers, commonOf(papers, keys), language);

const commonOf = (papers: Leaflet["papers"], keys: readonly string[]): string[] =>
  keys.filter((key) => paperOf(papers, key).isRare !== true);

const say = (papers: Leaflet["papers"], keys: readonly string[], language: Language): string =>
  keys
    .map((key) => paperOf(papers, key))
    .map(({ name, short = name }) => short[language])
    .join(", ");

const keysOf = (
  { kinds }: Leaflet,
  abouts: readonly About[],
  list: (kind: KindWords) => readonly string[],
): string[] => {
  const keys = abouts.flatMap(({ applicationType }) => {
    const kind = kinds[applicationType];
    if (kind === undefined) throw new Error(`no papers known for ${applicationType}`);
    return list(kind);
  });
  return [...new Set(keys)];
};

const paperOf = (papers: Leaflet["papers"], key: string): Paper => {
  const paper = papers[key];
  if (paper === undefined) throw new Error(`the paper ${key} has no name`);
  return paper;
};
