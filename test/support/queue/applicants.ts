import type { WrittenApplicant } from "@sip/domain/queue/check-applicants";

/** Somebody who wants a passport, with all that its line asks. */
export interface PassportApplicant extends WrittenApplicant {
  readonly nik: string;
  readonly bookType: string;
  readonly validityYears: 5 | 10;
}

/**
 * People of the tests: the `number`-th of as many as a test needs. Their NIKs are of regency 99 of Riau, which does not
 * exist, and say the date of birth; their names are a word and letters; their phones are of a block of nines.
 */
export const applicant = (number: number, dateOfBirth = "1999-03-12", called = "Contoh"): PassportApplicant => {
  const [year = "", month = "", day = ""] = dateOfBirth.split("-");
  const area = `1499${String(Math.floor(number / 9999)).padStart(2, "0")}`;
  const serial = String((number % 9999) + 1).padStart(4, "0");
  return {
    nik: `${area}${day}${month}${year.slice(2)}${serial}`,
    fullName: `${called} ${letters(number)}`,
    dateOfBirth,
    applicationType: "BARU",
    bookType: "ELEKTRONIK_48",
    validityYears: 10,
  };
};

export const adult = (number: number): PassportApplicant => applicant(number, "1990-08-17", "Pemohon");

/** Born on 1 March 2023: three on 22 Dec 2026. */
export const child = (number: number): PassportApplicant => ({
  ...applicant(number, "2023-03-01", "Anak"),
  validityYears: 5,
});

/** Born on 22 December 1966: sixty on Tuesday 22 Dec 2026, not a day before. */
export const senior = (number: number): PassportApplicant => applicant(number, "1966-12-22", "Lansia");

export const phoneOf = (number: number): string => `+6281299${String(number).padStart(6, "0")}`;

export const contact = { channels: ["whatsapp", "sms"] as ("whatsapp" | "sms")[], language: "id" as "id" | "en" };

/** Names have no digits. */
const letters = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode("A".charCodeAt(0) + Number(digit)));
