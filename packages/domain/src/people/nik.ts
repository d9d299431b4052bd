import { type IsoDate, isIsoDate } from "@sip/calendar/date";
import { accept, type Result, refuse } from "../result.ts";

/**
 * The national identity number (NIK): six digits of the area of first registration, the date of birth as DDMMYY with 40
 * added to the day for women, and a serial from 0001 on. There is no check digit.
 * It is the civil registry's (Dukcapil's) form; the century is not in the number, so the declared date decides.
 */
export interface Nik {
  readonly lastFour: string;
}

/** What may be wrong with a NIK by itself. */
export type NikFault = "not-16-digits" | "no-such-birth-date" | "serial-zero";

export interface NikRefusal {
  readonly kind: NikFault | "other-birth-date";
}

/**
 * Reads a NIK against the date of birth its owner declares (YYYY-MM-DD, a real date). The area is not looked up: old
 * registrations keep the codes of their time.
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

/** The days of birth that a NIK can mean, the latest first: 29 February exists in one century and not in the other (1900 and 2000). */
export const birthDatesIn = (nik: string): IsoDate[] =>
  ["20", "19"].map((century) => `${century}${birthDayIn(nik)}`).filter(isIsoDate);

/** Whether a NIK carries this date of birth, of whatever century. */
export const carriesBirthDate = (nik: string, dateOfBirth: IsoDate): boolean =>
  dateOfBirth.slice(2) === birthDayIn(nik);

/** `90-03-12`, as dates have it. */
const birthDayIn = (nik: string): string => {
  const written = Number(nik.slice(6, 8));
  const day = String(written > 40 ? written - 40 : written).padStart(2, "0");
  return `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}`;
};

/** 38 provinces by their codes (Kemendagri; 91 to 96 are the six of Papua). New ones appear, so another code is no fault. */
export const hasKnownProvince = (nik: string): boolean =>
  /^(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/.test(nik);

/** As it is read: without the blanks, dots and dashes with which people group it. */
export const compactNik = (written: string): string => written.replace(/[\s.-]/g, "");
