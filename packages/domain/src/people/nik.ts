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

export type NikRefusal =
  | { readonly kind: "not-16-digits" }
  | { readonly kind: "no-such-birth-date" }
  | { readonly kind: "serial-zero" }
  | { readonly kind: "other-birth-date" };

/**
 * Reads a NIK against the date of birth its owner declares (YYYY-MM-DD, a real date). The area is not looked up: old
 * registrations keep the codes of their time.
 */
export const readNik = (nik: string, dateOfBirth: IsoDate): Result<Nik, NikRefusal> => {
  if (!/^\d{16}$/.test(nik)) return refuse({ kind: "not-16-digits" });
  const dayDigits = Number(nik.slice(6, 8));
  const day = String(dayDigits > 40 ? dayDigits - 40 : dayDigits).padStart(2, "0");
  const monthAndYear = { month: nik.slice(8, 10), year: nik.slice(10, 12) };
  if (!isBirthDateInAnyCentury(day, monthAndYear)) return refuse({ kind: "no-such-birth-date" });
  if (nik.endsWith("0000")) return refuse({ kind: "serial-zero" });
  if (dateOfBirth.slice(2) !== `${monthAndYear.year}-${monthAndYear.month}-${day}`) {
    return refuse({ kind: "other-birth-date" });
  }
  return accept({ lastFour: nik.slice(12) });
};

/** 29 February exists in one century and not in the other (1900 and 2000), so both are tried. */
const isBirthDateInAnyCentury = (day: string, { month, year }: { month: string; year: string }): boolean =>
  ["19", "20"].some((century) => isIsoDate(`${century}${year}-${month}-${day}`));
