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

export const passportFee = (about: About, { own }: Tariff): number | undefined =>
  priceOfPassport(PassportTariff.parse(own), about);

export const isPriced = (about: About, tariff: Tariff | undefined): boolean =>
  tariff !== undefined && passportFee(about, tariff) !== undefined;
