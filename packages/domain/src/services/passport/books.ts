import type { Bilingual, Language } from "../../bilingual.ts";

const names: Readonly<Record<string, Bilingual>> = {
  ELEKTRONIK_48: { id: "Paspor elektronik", en: "Electronic passport" },
  BIASA_48: { id: "Paspor biasa", en: "Ordinary passport" },
};

/** The short name of the book; an unknown one is shown as it is. */
export const bookInWords = (bookType: string, language: Language): string => names[bookType]?.[language] ?? bookType;

const years = { id: "tahun", en: "years" } as const satisfies Bilingual;

/** `Paspor elektronik, 10 tahun` */
export const bookAndYears = (bookType: string, validityYears: number, language: Language): string =>
  `${bookInWords(bookType, language)}, ${validityYears} ${years[language]}`;
