import * as z from "zod/mini";
import type { Tariff } from "../../offices/office.ts";
import type { About } from "../about.ts";
import { priceOfPassport } from "./price.ts";

export const BookType = z.enum(["BIASA_48", "ELEKTRONIK_48"]);
export const ValidityYears = z.union([z.literal(5), z.literal(10)]);

const rupiah = z.int().check(z.nonnegative());

/** What passports cost, in whole rupiah. */
export const PassportTariff = z.object({
  books: z.array(z.object({ bookType: BookType, validityYears: ValidityYears, amount: rupiah })),
  surcharges: z.object({ expedited: rupiah, lost: rupiah, damaged: rupiah }),
});

export const isPriced = (about: About, tariff: Tariff | undefined): boolean =>
  tariff !== undefined && priceOfPassport(PassportTariff.parse(tariff.own), about) !== undefined;

/** A book without a price is a fault: it was never offered. */
export const passportFee = (about: About, { own }: Tariff): number => {
  const fee = priceOfPassport(PassportTariff.parse(own), about);
  if (fee === undefined) throw new Error(`no fee for ${about.bookType} of ${about.validityYears} years`);
  return fee;
};
