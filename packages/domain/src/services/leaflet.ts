import type { Bilingual, Language } from "../bilingual.ts";
import type { About } from "./about.ts";

/** A kind of application, as people choose it and see it on a ticket. */
export interface KindWords {
  readonly words: Bilingual;
  /** A line that helps to choose. */
  readonly more?: Bilingual;
  /** What an adult brings, by the keys of `papers`. */
  readonly papers: readonly string[];
  /** What a child brings, if that is different. */
  readonly childPapers?: readonly string[];
}

/** Something to bring. */
export interface Paper {
  /** As pages and tickets list it. */
  readonly name: Bilingual;
  /** Its name inside a sentence of a message, short enough for an SMS; the usual name if this is missing. */
  readonly short?: Bilingual;
  /** Few people have it: an SMS leaves it out. */
  readonly isRare?: true;
  /** An SMS leaves it out when the other papers of a booking of many kinds leave no room. */
  readonly yields?: true;
}

/** Those who bring `childPapers`. */
export interface Children {
  /** The words before their papers in an SMS. */
  readonly called: Bilingual;
  /** Whether a person who comes for this may be a child: bookings store no ages. */
  readonly mayBeOne: (about: About) => boolean;
}

export interface Collector {
  readonly who: Bilingual;
  readonly bring: Bilingual;
}

/** What people read about a service before they come, and what lists and tickets say about an application. */
export interface Leaflet {
  readonly serviceId: string;
  /** What people choose on the first page. */
  readonly name: Bilingual;
  /** The language that most of its people read; pages use it until somebody chooses. */
  readonly firstLanguage: Language;
  /** The question before the kinds. */
  readonly kindQuestion: Bilingual;
  readonly kinds: Readonly<Record<string, KindWords>>;
  readonly papers: Readonly<Record<string, Paper>>;
  /** Needed if a kind has `childPapers`. */
  readonly children?: Children;
  /** For people whom the queue does not serve, or who must first do something elsewhere. */
  readonly notice?: { readonly title: Bilingual; readonly text: Bilingual };
  /** What else is said about an application, besides its kind. */
  readonly details?: (about: About) => Bilingual | undefined;
  /** Who may collect the finished thing, and with what. */
  readonly collectors?: readonly Collector[];
}
