import type { Language } from "@sip/contracts/primitives";
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { storedValue } from "../storage/stored-value.ts";

const keptChoice = storedValue<Language>("local", "sip.language");
const keptUsual = storedValue<Language>("local", "sip.usual-language");
let chosen = keptChoice.read();
let usual = keptUsual.read();

const announce = (): void => {
  window.dispatchEvent(new Event("sip:language"));
};

/** What the person has pressed counts from now on, on this device. */
export const chooseLanguage = (language: Language): void => {
  chosen = language;
  keptChoice.write(language);
  announce();
};

/** The language that most people read who come for the same; it counts until the person has chosen one. */
export const useUsualLanguage = (language: Language | undefined): void =>
  useEffect(() => {
    if (language === undefined || language === usual) return;
    usual = language;
    keptUsual.write(language);
    announce();
  }, [language]);

const languageNow = (): Language => chosen ?? usual ?? "id";

/** The document says its language too: screen readers pronounce by it and requests are sent in it. */
export const useLanguageNow = (): Language => {
  const [language, setLanguage] = useState(languageNow);
  useEffect(() => {
    const update = (): void => setLanguage(languageNow());
    window.addEventListener("sip:language", update);
    return () => window.removeEventListener("sip:language", update);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return language;
};

export const LanguageContext = createContext<Language>("id");

export const useLanguage = (): Language => useContext(LanguageContext);

/** A page area's words in the language of the page. Both languages have one type: a missing key does not compile. */
export const useWords = <Words>(catalog: { readonly id: Words; readonly en: Words }): Words => catalog[useLanguage()];
