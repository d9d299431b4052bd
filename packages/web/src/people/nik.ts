import { realDate } from "../format/calendar-date.ts";

/** What can be said about a NIK while it is typed; a NIK has no check digit, so nothing more can be said. */
export type NikReading =
  | { readonly kind: "incomplete"; readonly digits: number }
  | { readonly kind: "not-digits" }
  | { readonly kind: "too-long" }
  | { readonly kind: "no-such-date" }
  | { readonly kind: "no-serial" }
  | {
      readonly kind: "readable";
      /** The most recent date of birth that fits; the century is not written in a NIK. */
      readonly bornOn: string;
      /** The area is not one we know. New provinces appear: a warning, never a refusal. */
      readonly unknownArea: boolean;
    };

/** 38 provinces by their codes (Kemendagri; 91 to 96 are the six of Papua). */
const provinces = /^(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/;

/** Women have 40 added to the day of birth. */
const WOMEN_ADD_DAYS = 40;

/** `typed` may hold spaces; `today` is `YYYY-MM-DD`. */
export const readNik = (typed: string, today: string): NikReading => {
  const nik = typed.replace(/[\s.-]/g, "");
  if (!/^\d*$/.test(nik)) return { kind: "not-digits" };
  if (nik.length > 16) return { kind: "too-long" };
  if (nik.length < 16) return { kind: "incomplete", digits: nik.length };
  const bornOn = birthDateIn(nik, today);
  if (bornOn === undefined) return { kind: "no-such-date" };
  if (nik.endsWith("0000")) return { kind: "no-serial" };
  return { kind: "readable", bornOn, unknownArea: !provinces.test(nik) };
};

/** Does the NIK carry this date of birth, whatever the century? */
export const nikMatchesBirth = (typed: string, bornOn: string): boolean => {
  const nik = typed.replace(/[\s.-]/g, "");
  const day = Number(nik.slice(6, 8));
  const written = `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${String(day > WOMEN_ADD_DAYS ? day - WOMEN_ADD_DAYS : day).padStart(2, "0")}`;
  return bornOn.slice(2) === written;
};

const birthDateIn = (nik: string, today: string): string | undefined => {
  const written = Number(nik.slice(6, 8));
  const day = written > WOMEN_ADD_DAYS ? written - WOMEN_ADD_DAYS : written;
  const month = Number(nik.slice(8, 10));
  const shortYear = Number(nik.slice(10, 12));
  const century = Number(today.slice(0, 2)) * 100;
  const recent = realDate(century + shortYear, month, day);
  if (recent !== undefined && recent <= today) return recent;
  return realDate(century - 100 + shortYear, month, day);
};
