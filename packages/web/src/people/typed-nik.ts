import type { IsoDate } from "@sip/calendar/date";
import { birthDatesIn, compactNik, hasKnownProvince, type NikFault, nikFault } from "@sip/domain/people/nik";

/** What can be said about a NIK while it is typed; a NIK has no check digit, so nothing more can be said. */
export type TypedNik =
  | { readonly kind: "incomplete"; readonly digits: number }
  | { readonly kind: "not-digits" | "too-long" | Exclude<NikFault, "not-16-digits"> }
  | {
      readonly kind: "readable";
      /** The most recent date of birth that fits; the century is not written in a NIK. */
      readonly bornOn: IsoDate;
      /** The area is not one we know: a warning, never a refusal. */
      readonly unknownArea: boolean;
    };

export const readTypedNik = (typed: string, today: IsoDate): TypedNik => {
  const nik = compactNik(typed);
  if (!/^\d*$/.test(nik)) return { kind: "not-digits" };
  const fault = nikFault(nik);
  if (fault === "not-16-digits") {
    return nik.length > 16 ? { kind: "too-long" } : { kind: "incomplete", digits: nik.length };
  }
  if (fault !== undefined) return { kind: fault };
  const bornOn = birthDatesIn(nik).find((day) => day <= today);
  if (bornOn === undefined) return { kind: "no-such-birth-date" };
  return { kind: "readable", bornOn, unknownArea: !hasKnownProvince(nik) };
};
