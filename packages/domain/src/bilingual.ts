/** All that people read is written in both languages; a missing one does not compile. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

export const inBothLanguages = (say: (language: Language) => string): Bilingual => ({ id: say("id"), en: say("en") });
