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

/** Names have no digits. */
const letters = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode("A".charCodeAt(0) + Number(digit)));
