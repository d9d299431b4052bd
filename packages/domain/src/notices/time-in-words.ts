import type { Language } from "../bilingual.ts";

/** Indonesian writes 07.30, English 07:30. */
export const timeInWords = (time: string, language: Language): string =>
  language === "id" ? time.replace(":", ".") : time;
