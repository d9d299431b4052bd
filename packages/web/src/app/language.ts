import type { Language } from "@sip/contracts/primitives";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { storedValue } from "../storage/stored-value.ts";

const chosen = storedValue<Language>("local", "sip.language");

/** Indonesian unless the person has chosen English on this device. */
export const initialLanguage = (): Language => (chosen.read() === "en" ? "en" : "id");

/** The document says its language too: screen readers pronounce by it and requests are sent in it. */
export const rememberLanguage = (language: Language): void => {
  chosen.write(language);
  document.documentElement.lang = language;
};

export const LanguageContext = createContext<Language>("id");

export const useLanguage = (): Language => useContext(LanguageContext);

/** A page area's words in the language of the page. Both languages have one type: a missing key does not compile. */
export const useWords = <Words>(catalog: { readonly id: Words; readonly en: Words }): Words => catalog[useLanguage()];
