import type { Bilingual, Language } from "../bilingual.ts";
import type { About } from "./about.ts";

/** A kind of application, as somebody chooses it and sees it on a ticket. */
export interface KindWords {
  readonly words: Bilingual;
  /** A line that helps to choose. */
  readonly more?: Bilingual;
  /** What an adult brings, by the keys of `papers`. */
  readonly papers: readonly string[];
  /** What a child brings, where that is something else. */
  readonly childPapers?: readonly string[];
}

/** Something to bring. */
export interface Paper {
  /** As pages and tickets list it. */
  readonly name: Bilingual;
  /** As a message names it in the middle of a sentence, and as short as an SMS needs it; its name where this is left out. */
  readonly short?: Bilingual;
  /** Few people have it: an SMS leaves it out. */
  readonly isRare?: true;
}

/** Those who bring `childPapers`. */
export interface Children {
  /** In an SMS, before their papers. */
  readonly called: Bilingual;
  /** Whether somebody who comes for this may be one: bookings keep no ages. */
  readonly mayBeOne: (about: About) => boolean;
}

export interface Collector {
  readonly who: Bilingual;
  readonly bring: Bilingual;
}

/** What people read about a service before they come, and what is said of an application on lists and tickets. */
export interface Leaflet {
  readonly serviceId: string;
  /** What people choose on the first page. */
  readonly name: Bilingual;
  /** The language in which most of its people read; a device that has not chosen gets this one. */
  readonly firstLanguage: Language;
  /** The question before the kinds. */
  readonly kindQuestion: Bilingual;
  readonly kinds: Readonly<Record<string, KindWords>>;
  readonly papers: Readonly<Record<string, Paper>>;
  /** Needed where a kind has `childPapers`. */
  readonly children?: Children;
  /** For those whom the queue does not serve, or who have to do something elsewhere first. */
  readonly notice?: { readonly title: Bilingual; readonly text: Bilingual };
  /** What is to be said of an application beside its kind. */
  readonly details?: (about: About) => Bilingual | undefined;
  /** Who may collect what was made, and with what. */
  readonly collectors?: readonly Collector[];
}
