import { type IsoDate, isIsoDate } from "@sip/calendar/date";
import { accept, type Result, refuse } from "../result.ts";

/**
 * The national identity number (NIK): six digits of the area of first registration, the date of birth as DDMMYY with 40
 * added to the day for women, and a serial from 0001 on. There is no check digit. The form is the civil registry's
 * (Dukcapil's). The number has no century, so the declared date decides it.
 */
export interface Nik {
  readonly lastFour: string;
}

/** What can be wrong with a NIK alone. */
export type NikFault = "not-16-digits" | "no-such-birth-date" | "serial-zero";

export interface NikRefusal {
  readonly kind: NikFault | "other-birth-date";
}

/**
 * Reads a NIK and compares it with the date of birth that its owner declares (YYYY-MM-DD, a real date). The area is not
 * checked: old registrations keep the codes of their time.
 */
export const readNik = (nik: string, dateOfBirth: IsoDate): Result<Nik, NikRefusal> => {
  const kind = nikFault(nik) ?? (carriesBirthDate(nik, dateOfBirth) ? undefined : "other-birth-date");
  return kind === undefined ? accept({ lastFour: nik.slice(12) }) : refuse({ kind });
};

export const nikFault = (nik: string): NikFault | undefined => {
  if (!/^\d{16}$/.test(nik)) return "not-16-digits";
  if (birthDatesIn(nik).length === 0) return "no-such-birth-date";
  return nik.endsWith("0000") ? "serial-zero" : undefined;
};

/**
 * The dates of birth that a NIK can mean, the latest first. 29 February may exist in only one of the two centuries
 * (1900 has none, 2000 has one).
 */
export const birthDatesIn = (nik: string): IsoDate[] =>
  ["20", "19"].map((century) => `${century}${birthDayIn(nik)}`).filter(isIsoDate);

/** Whether a NIK contains this date of birth, in any century. */
export const carriesBirthDate = (nik: string, dateOfBirth: IsoDate): boolean =>
  dateOfBirth.slice(2) === birthDayIn(nik);

/** `90-03-12`, as dates have it. */
const birthDayIn = (nik: string): string => {
  const written = Number(nik.slice(6, 8));
  const day = String(written > 40 ? written - 40 : written).padStart(2, "0");
  return `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}`;
};

/**
 * 38 provinces by their codes (Kemendagri; 91 to 96 are the six of Papua). New provinces appear, so an unknown code is
 * no fault.
 */
export const hasKnownProvince = (nik: string): boolean =>
  /^(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/.test(nik);

/** Without the blanks, dots and dashes with which people group the digits. */
export const compactNik = (written: string): string => written.replace(/[\s.-]/g, "");
