import { type IsoDate, isIsoDate } from "@sip/calendar/date";
import type { ServiceOffered, ServiceView } from "@sip/contracts/offices/shapes";
import { ageOn } from "@sip/domain/people/age";
import { isSamePaper } from "@sip/domain/people/identity";
import { readName } from "@sip/domain/people/name";
import { carriesBirthDate, compactNik } from "@sip/domain/people/nik";
import { readTravelDocument } from "@sip/domain/people/travel-document";
import { isAdult } from "@sip/domain/services/passport/adult-age";
import { readTypedNik } from "../people/typed-nik.ts";
import type { BirthDraft, PersonDraft } from "./draft.ts";

export type PersonField = "fullName" | "nik" | "documentNumber" | "documentIssuer" | "birth" | "validityYears";

export type PersonFault =
  | "name-missing"
  | "name-letters"
  | "nik-missing"
  | "nik-digits"
  | "nik-length"
  | "nik-date"
  | "nik-serial"
  | "nik-twice"
  | "document-missing"
  | "document-wrong"
  | "document-twice"
  | "issuer-missing"
  | "issuer-wrong"
  | "issuer-own-state"
  | "birth-missing"
  | "birth-unreal"
  | "birth-future"
  | "birth-not-in-nik"
  | "validity-missing";

export type PersonFaults = Partial<Record<PersonField, PersonFault>>;

/** `YYYY-MM-DD`, or undefined while the three parts make no real day. */
export const birthDate = ({ day, month, year }: BirthDraft): IsoDate | undefined => {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(written) ? written : undefined;
};

/** Age on a day, once the date of birth is known. */
export const personAge = (person: PersonDraft, day: IsoDate): number | undefined => {
  const bornOn = birthDate(person.birth);
  return bornOn === undefined ? undefined : ageOn(bornOn, day);
};

/** Undefined where the service draws no line between children and adults. Who has not said the date of birth counts as a child. */
export const isChild = (
  person: PersonDraft,
  { tenYearsFromAge }: ServiceOffered["rules"],
  day: IsoDate,
): boolean | undefined =>
  tenYearsFromAge === undefined ? undefined : !isAdult(personAge(person, day) ?? 0, { tenYearsFromAge });

/** Below the age of ten-year passports there is nothing to choose. */
export const mayHaveTenYears = (person: PersonDraft, rules: ServiceOffered["rules"], day: IsoDate): boolean =>
  isChild(person, rules, day) === false;

const typedNikFault = (person: PersonDraft, today: IsoDate): PersonFault | undefined => {
  const reading = readTypedNik(person.nik, today);
  switch (reading.kind) {
    case "incomplete":
      return reading.digits === 0 ? "nik-missing" : "nik-length";
    case "too-long":
      return "nik-length";
    case "not-digits":
      return "nik-digits";
    case "no-such-birth-date":
      return "nik-date";
    case "serial-zero":
      return "nik-serial";
    case "readable":
      return undefined;
  }
};

const birthFault = (person: PersonDraft, nikReadable: boolean, today: IsoDate): PersonFault | undefined => {
  const { day, month, year } = person.birth;
  if (day === "" || month === "" || year === "") return "birth-missing";
  const bornOn = birthDate(person.birth);
  if (bornOn === undefined) return "birth-unreal";
  if (bornOn > today) return "birth-future";
  return nikReadable && !carriesBirthDate(compactNik(person.nik), bornOn) ? "birth-not-in-nik" : undefined;
};

const nameFault = (name: string): PersonFault | undefined => {
  if (name.trim() === "") return "name-missing";
  return readName(name) === undefined ? "name-letters" : undefined;
};

/** What is wrong with the number by which the service knows a person. */
const identityFaults = (
  person: PersonDraft,
  others: readonly PersonDraft[],
  identity: ServiceView["identity"],
  today: IsoDate,
): PersonFaults => {
  const isRepeated = others.some((other) => isSamePaper(identity, other, person));
  if (identity === "nik") {
    const nik = typedNikFault(person, today) ?? (isRepeated ? "nik-twice" : undefined);
    return nik === undefined ? {} : { nik };
  }
  const { documentNumber = isRepeated ? "document-twice" : undefined, documentIssuer } = documentFaults(person);
  return { ...(documentNumber && { documentNumber }), ...(documentIssuer && { documentIssuer }) };
};

const documentFaults = ({ documentNumber, documentIssuer }: PersonDraft): PersonFaults => {
  const read = readTravelDocument(documentNumber, documentIssuer);
  const faults: PersonFaults = {};
  for (const { kind } of read.ok ? [] : read.refusal) {
    if (kind === "number") faults.documentNumber = documentNumber.trim() === "" ? "document-missing" : "document-wrong";
    if (kind === "issuer") faults.documentIssuer = documentIssuer.trim() === "" ? "issuer-missing" : "issuer-wrong";
    if (kind === "own-state") faults.documentIssuer = "issuer-own-state";
  }
  return faults;
};

export interface Asked {
  readonly identity: ServiceView["identity"];
  readonly rules: ServiceOffered["rules"];
}

/** What is wrong with one person's answers; `others` are the people before them. */
export const personFaults = (
  person: PersonDraft,
  others: readonly PersonDraft[],
  { identity, rules }: Asked,
  today: IsoDate,
): PersonFaults => {
  const faults = identityFaults(person, others, identity, today);
  const name = nameFault(person.fullName);
  if (name !== undefined) faults.fullName = name;
  const hasNik = identity === "nik" && faults.nik === undefined;
  const birth = birthFault(person, hasNik, today);
  if (birth !== undefined) faults.birth = birth;
  if (birth === undefined && mayHaveTenYears(person, rules, today) && person.validityYears === undefined)
    faults.validityYears = "validity-missing";
  return faults;
};
