import * as z from "zod/mini";
import type { OfficeRules } from "../../offices/office.ts";
import type { AnswerRules, Line, WrongAnswer } from "../line.ts";
import { isAdult, mayBeChild, writtenAdultAge } from "./adult-age.ts";
import { BookType, isPriced, ValidityYears } from "./tariff.ts";

/** What only the rules of passports say. */
const PassportRules = z.object({ bookTypes: z.array(BookType), tenYearsFromAge: z.int() });

export const passportRules = ({ own }: Pick<OfficeRules, "own">): z.infer<typeof PassportRules> =>
  PassportRules.parse(own);

/** A passport, of a kind of book and for 5 or 10 years, for somebody in the civil registry. */
export const line: Line = {
  serviceId: "passport",
  number: 1,
  letters: { online: "A", priority: "P" },
  identity: "nik",
  asks: z.object({ bookType: z.string(), validityYears: ValidityYears }),
  wrongAnswers: (about, { rules, tariff, ageOnVisit }: AnswerRules): WrongAnswer[] => {
    const { bookTypes, tenYearsFromAge } = passportRules(rules);
    const wrong: WrongAnswer[] = [];
    const isOffered = bookTypes.some((type) => type === about.bookType) && isPriced(about, tariff);
    if (!isOffered) wrong.push({ field: "bookType", reason: "not-offered" });
    if (!mayBeChild(about.validityYears) && !isAdult(ageOnVisit, { tenYearsFromAge })) {
      wrong.push({ field: "validityYears", reason: "ten-years-too-young" });
    }
    return wrong;
  },
  checkOwn: passportRules,
  faultWords: {
    "not-offered": {
      id: "Jenis paspor ini tidak diterbitkan di kantor ini.",
      en: "This office does not issue this kind of passport.",
    },
    "ten-years-too-young": {
      id: `Paspor 10 tahun hanya untuk usia ${writtenAdultAge} tahun ke atas.`,
      en: "A ten-year passport is for adults only.",
    },
  },
};
