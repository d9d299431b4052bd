/** The part of a request that decides the price. */
export interface WantedPassport {
  readonly applicationType: string;
  readonly bookType?: string | number | undefined;
  readonly validityYears?: string | number | undefined;
}

/** In whole rupiah. */
export interface PassportPrices {
  readonly books: readonly { readonly bookType: string; readonly validityYears: number; readonly amount: number }[];
  readonly surcharges: { readonly lost: number; readonly damaged: number };
}

/**
 * The price of the book, with the surcharge if the old passport is lost or damaged; undefined for a book that is not in
 * the tariff.
 */
export const priceOfPassport = (
  { books, surcharges }: PassportPrices,
  { applicationType, bookType, validityYears }: WantedPassport,
): number | undefined => {
  const book = books.find((one) => one.bookType === bookType && one.validityYears === validityYears);
  if (book === undefined) return undefined;
  if (applicationType === "PENGGANTIAN_HILANG") return book.amount + surcharges.lost;
  return applicationType === "PENGGANTIAN_RUSAK" ? book.amount + surcharges.damaged : book.amount;
};
