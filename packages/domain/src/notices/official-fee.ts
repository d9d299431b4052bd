import { type Office, tariffOn } from "../offices/office.ts";
import type { Language } from "./channels.ts";
import type { BookingSaid } from "./occasion.ts";

/** What the whole booking costs by the tariff in force on the day of the visit, in whole rupiah. */
export const officialFee = (office: Pick<Office, "tariffs">, { applicants, date }: BookingSaid): number => {
  const { books, surcharges } = tariffOn(office, date);
  return applicants.reduce((sum, { applicationType, bookType, validityYears }) => {
    const book = books.find((entry) => entry.bookType === bookType && entry.validityYears === validityYears);
    if (book === undefined) throw new Error(`no tariff for ${bookType} of ${validityYears} years on ${date}`);
    if (applicationType === "PENGGANTIAN_HILANG") return sum + book.amount + surcharges.lost;
    if (applicationType === "PENGGANTIAN_RUSAK") return sum + book.amount + surcharges.damaged;
    return sum + book.amount;
  }, 0);
};

/** `Rp650.000`, in English `Rp650,000`; written by hand because Intl puts a no-break space in. */
export const rupiahInWords = (amount: number, language: Language): string =>
  `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, language === "id" ? "." : ",")}`;
