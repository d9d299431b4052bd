import { type IsoDate, isIsoDate } from "@sip/calendar/date";
import type * as z from "zod/mini";
import type { ApplicationType, BookType, OfficeRules, Tariff, ValidityYears } from "../offices/office.ts";
import { ageOn } from "../people/age.ts";
import { readName } from "../people/name.ts";
import { type NikRefusal, readNik } from "../people/nik.ts";

export interface WrittenApplicant {
  readonly nik: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
  readonly applicationType: string;
  readonly bookType: string;
  readonly validityYears: z.infer<typeof ValidityYears>;
}

export interface CheckedApplicant {
  readonly nik: string;
  readonly lastFour: string;
  readonly fullName: string;
  readonly ageOnVisit: number;
  readonly applicationType: z.infer<typeof ApplicationType>;
  readonly bookType: z.infer<typeof BookType>;
  readonly validityYears: z.infer<typeof ValidityYears>;
}

export type FieldReason =
  | `nik-${NikRefusal["kind"]}`
  | "nik-twice"
  | "not-a-name"
  | "not-a-date"
  | "not-born-yet"
  | "not-offered-online"
  | "not-offered"
  | "ten-years-too-young"
  | "too-many-applicants"
  | "nobody-of-priority-age"
  | "too-many-companions"
  | "key-of-another-wish"
  | "not-a-reason"
  | "no-such-session";

export interface InvalidField {
  /** JSON pointer into the body, or the name of a header. */
  readonly pointer: string;
  readonly reason: FieldReason;
}

export interface ApplicantRules {
  readonly rules: OfficeRules;
  readonly tariff: Tariff;
  readonly visitOn: IsoDate;
  readonly today: IsoDate;
}

export type CheckedApplicants =
  | { readonly ok: true; readonly value: readonly CheckedApplicant[] }
  | { readonly ok: false; readonly fields: readonly InvalidField[] };

/** Reads what people wrote about themselves against the rules of the day of the visit; says everything that is wrong. */
export const checkApplicants = (written: readonly WrittenApplicant[], against: ApplicantRules): CheckedApplicants => {
  const fields: InvalidField[] = [];
  if (written.length > against.rules.maxApplicants) {
    fields.push({ pointer: "/applicants", reason: "too-many-applicants" });
  }
  const checked = written.map((applicant, index) => {
    const result = checkApplicant(applicant, against);
    const isRepeated = written.slice(0, index).some(({ nik }) => nik === applicant.nik);
    if (isRepeated) fields.push({ pointer: `/applicants/${index}/nik`, reason: "nik-twice" });
    for (const { field, reason } of result.wrong) fields.push({ pointer: `/applicants/${index}/${field}`, reason });
    return result.checked;
  });
  const value = checked.filter((applicant) => applicant !== undefined);
  return fields.length === 0 && value.length === written.length ? { ok: true, value } : { ok: false, fields };
};

interface WrongField {
  readonly field: keyof WrittenApplicant;
  readonly reason: FieldReason;
}

const checkApplicant = (
  written: WrittenApplicant,
  { rules, tariff, visitOn, today }: ApplicantRules,
): { readonly checked?: CheckedApplicant; readonly wrong: readonly WrongField[] } => {
  const { dateOfBirth, validityYears } = written;
  if (!isIsoDate(dateOfBirth)) return { wrong: [{ field: "dateOfBirth", reason: "not-a-date" }] };
  const wrong: WrongField[] = [];
  if (dateOfBirth > today) wrong.push({ field: "dateOfBirth", reason: "not-born-yet" });
  const nik = readNik(written.nik, dateOfBirth);
  if (!nik.ok) wrong.push({ field: "nik", reason: `nik-${nik.refusal.kind}` });
  const fullName = readName(written.fullName);
  if (fullName === undefined) wrong.push({ field: "fullName", reason: "not-a-name" });
  const applicationType = rules.onlineApplicationTypes.find((type) => type === written.applicationType);
  if (applicationType === undefined) wrong.push({ field: "applicationType", reason: "not-offered-online" });
  const bookType = rules.bookTypes.find((type) => type === written.bookType);
  const isPriced = tariff.books.some((book) => book.bookType === bookType && book.validityYears === validityYears);
  if (bookType === undefined || !isPriced) wrong.push({ field: "bookType", reason: "not-offered" });
  const ageOnVisit = ageOn(dateOfBirth, visitOn);
  if (validityYears === 10 && ageOnVisit < rules.tenYearsFromAge) {
    wrong.push({ field: "validityYears", reason: "ten-years-too-young" });
  }
  if (
    wrong.length > 0 ||
    !nik.ok ||
    fullName === undefined ||
    applicationType === undefined ||
    bookType === undefined
  ) {
    return { wrong };
  }
  const { lastFour } = nik.value;
  return {
    wrong,
    checked: { nik: written.nik, lastFour, fullName, ageOnVisit, applicationType, bookType, validityYears },
  };
};

/**
 * What keeps a group from the priority places, which are few. Each person old or young enough may bring one other who
 * needs a place; with more, one small child would open the places of the old to a whole party.
 */
export const priorityFault = (
  applicants: readonly CheckedApplicant[],
  { priority }: OfficeRules,
): FieldReason | undefined => {
  const isOfAge = ({ ageOnVisit }: CheckedApplicant) =>
    ageOnVisit >= priority.fromAge || ageOnVisit <= priority.upToAge;
  const ofAge = applicants.filter(isOfAge).length;
  if (ofAge === 0) return "nobody-of-priority-age";
  return applicants.length - ofAge > ofAge ? "too-many-companions" : undefined;
};
