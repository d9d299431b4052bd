import type { Language } from "../bilingual.ts";
import { hoursInWords } from "../offices/hours-in-words.ts";
import type { Office } from "../offices/office.ts";

/** `Sen-Jum 07.30-16.00` for an SMS: each day by its first three letters. */
export const shortHours = (office: Pick<Office, "hours">, language: Language): string =>
  hoursInWords(office)[language].replace(/\p{L}+/gu, (day) => day.slice(0, 3));
