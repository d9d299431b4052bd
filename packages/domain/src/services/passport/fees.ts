import type { Fees } from "../fees.ts";
import { passportRules } from "./line.ts";
import { PassportTariff, passportFee } from "./tariff.ts";

/** Shows only books that the office issues today. */
export const fees: Fees = {
  serviceId: "passport",
  feeOf: passportFee,
  show: ({ own }, rules) => {
    const { books, surcharges } = PassportTariff.parse(own);
    const { bookTypes } = passportRules(rules);
    return { books: books.filter(({ bookType }) => bookTypes.includes(bookType)), surcharges };
  },
};
