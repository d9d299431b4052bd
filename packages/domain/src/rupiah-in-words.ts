import type { Language } from "./bilingual.ts";

/** `Rp650.000`, in English `Rp650,000`; written by hand because Intl puts a no-break space in. */
export const rupiahInWords = (amount: number, language: Language): string =>
  `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, language === "id" ? "." : ",")}`;
