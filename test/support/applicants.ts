import type { WrittenApplicant } from "@sip/domain/queue/check-applicants";

/** The `number`-th of as many different grown-ups as a test needs, born on 17 August 1990, with a NIK that says so. */
export const adult = (number: number): WrittenApplicant => ({
  nik: `147101170890${String(number + 1).padStart(4, "0")}`,
  fullName: `Pemohon ${letters(number)}`,
  dateOfBirth: "1990-08-17",
  applicationType: "BARU",
  bookType: "ELEKTRONIK_48",
  validityYears: 10,
});

/** Born on 1 March 2023: three on 22 Dec 2026. */
export const child = (number: number): WrittenApplicant => ({
  ...adult(number),
  nik: `147101010323${String(number + 1).padStart(4, "0")}`,
  fullName: `Anak ${letters(number)}`,
  dateOfBirth: "2023-03-01",
  validityYears: 5,
});

/** Born on 22 December 1966: sixty on Tuesday 22 Dec 2026, not a day before. */
export const senior = (number: number): WrittenApplicant => ({
  ...adult(number),
  nik: `147101221266${String(number + 1).padStart(4, "0")}`,
  fullName: `Lansia ${letters(number)}`,
  dateOfBirth: "1966-12-22",
});

/** Names have no digits. */
const letters = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode("A".charCodeAt(0) + Number(digit)));
