import * as z from "zod/mini";
import type { Tariff } from "../../offices/office.ts";
import type { About } from "../about.ts";

export const BookType = z.enum(["BIASA_48", "ELEKTRONIK_48"]);
export const ValidityYears = z.union([z.literal(5), z.literal(10)]);

const rupiah = z.int().check(z.nonnegative());

/** What passports cost, in whole rupiah. */
export const PassportTariff = z.object({
  books: z.array(z.object({ bookType: BookType, validityYears: ValidityYears, amount: rupiah })),
  surcharges: z.object({ expedited: rupiah, lost: rupiah, damaged: rupiah }),
});

const priceOf = ({ bookType, validityYears }: About, { own }: Tariff): number | undefined =>
  PassportTariff.parse(own).books.find((book) => book.bookType === bookType && book.validityYears === validityYears)
    ?.amount;

export const isPriced = (about: About, tariff: Tariff | undefined): boolean =>
  tariff !== undefined && priceOf(about, tariff) !== undefined;

/** The price of the book, with the surcharge where the old passport is lost or damaged. */
export const passportFee = (about: About, tariff: Tariff): number => {
  const amount = priceOf(about, tariff);
  if (amount === undefined) throw new Error(`no fee for ${about.bookType} of ${about.validityYears} years`);
  const { lost, damaged } = PassportTariff.parse(tariff.own).surcharges;
  if (about.applicationType === "PENGGANTIAN_HILANG") return amount + lost;
  return about.applicationType === "PENGGANTIAN_RUSAK" ? amount + damaged : amount;
};
