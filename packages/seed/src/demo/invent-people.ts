import { type IsoDate, yearOf } from "@sip/calendar/date";
import type { Contact } from "@sip/domain/people/contact";
import type { WrittenApplicant } from "@sip/domain/queue/check-applicants";
import type { Dice } from "./dice.ts";
import { givenNames } from "./given-names.ts";

type Sex = keyof typeof givenNames;
type Age = "baby" | "pupil" | "adult" | "elder";

interface Member {
  readonly age: Age;
  readonly sex: Sex;
  readonly isMononym?: true;
  readonly isForeign?: true;
}

const man: Member = { age: "adult", sex: "male" };
const woman: Member = { age: "adult", sex: "female" };
const boy: Member = { age: "pupil", sex: "male" };
const girl: Member = { age: "pupil", sex: "female" };

/** Who comes together. */
const parties = {
  man: [man],
  woman: [woman],
  mononym: [{ ...woman, isMononym: true }],
  "old-woman": [{ age: "elder", sex: "female" }],
  "old-man-mononym": [{ age: "elder", sex: "male", isMononym: true }],
  couple: [man, woman],
  "old-couple": [
    { age: "elder", sex: "male" },
    { age: "elder", sex: "female" },
  ],
  "mother-and-baby": [woman, { age: "baby", sex: "female" }],
  foreigner: [{ ...man, isForeign: true }],
  "foreign-couple": [
    { ...man, isForeign: true },
    { ...woman, isForeign: true },
  ],
  "family-of-3": [man, woman, girl],
  "family-of-4": [man, woman, boy, girl],
  "family-of-5": [man, woman, girl, boy, { age: "baby", sex: "male" }],
} as const satisfies Record<string, readonly Member[]>;
export type PartyName = keyof typeof parties;

export interface Party {
  /** What they come for. */
  readonly serviceId: string;
  readonly contact: Contact;
  readonly applicants: readonly WrittenApplicant[];
  /** Somebody in it is old or young enough for the priority pool. */
  readonly mayUsePriority: boolean;
}

/** A party of people whom nobody has met, with ages as of the visit. */
export type InventPeople = (party: PartyName, visitOn: IsoDate) => Party;

const ages = {
  baby: { from: 1, to: 3 },
  pupil: { from: 8, to: 15 },
  adult: { from: 19, to: 55 },
  elder: { from: 62, to: 80 },
} as const satisfies Record<Age, { from: number; to: number }>;

/**
 * People who are plainly nobody: given names only, NIKs of an area that does not exist (14 is Riau, but it has no
 * regency or city 99), phones that end in 9999 and a running number.
 */
const inventedArea = "149901";
/** Utopia, the country of the specimens in ICAO Doc 9303. */
const inventedCountry = "UTO";
const inventedPhones = "+628129999";

export const inventPeople = (dice: Dice): InventPeople => {
  const usedNames = new Set<string>();
  let lastSerial = 0;
  let lastPhone = 0;

  const nameOf = ({ sex, isMononym }: Member): string => {
    for (;;) {
      const first = dice.oneOf(givenNames[sex]);
      const name = isMononym ? first : `${first} ${dice.oneOf(givenNames[sex])}`;
      if (usedNames.has(name) || name === `${first} ${first}`) continue;
      usedNames.add(name);
      return name;
    }
  };

  const applicantOf = (member: Member, visitOn: IsoDate): WrittenApplicant => {
    const year = yearOf(visitOn) - 1 - dice.between(ages[member.age].from, ages[member.age].to);
    const [month, day] = [dice.between(1, 12), dice.between(1, 28)];
    lastSerial += 1;
    const digits = [member.sex === "female" ? day + 40 : day, month, year % 100].map(twoDigits).join("");
    const isChild = member.age === "baby" || member.age === "pupil";
    const dateOfBirth = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
    if (member.isForeign) {
      return {
        documentNumber: `X${String(lastSerial).padStart(7, "0")}`,
        documentIssuer: inventedCountry,
        fullName: nameOf(member),
        dateOfBirth,
        applicationType: dice.oneOf(["PERPANJANGAN_ITAS", "PERPANJANGAN_ITK"]),
      };
    }
    return {
      nik: `${inventedArea}${digits}${fourDigits(lastSerial)}`,
      fullName: nameOf(member),
      dateOfBirth,
      applicationType: isChild ? "BARU" : dice.oneOf(["BARU", "PENGGANTIAN_HABIS_BERLAKU"]),
      bookType: "ELEKTRONIK_48",
      validityYears: isChild ? 5 : 10,
    };
  };

  return (party, visitOn) => {
    const members: readonly Member[] = parties[party];
    const isForeign = members.some((member) => member.isForeign);
    lastPhone += 1;
    return {
      serviceId: isForeign ? "foreign-residence" : "passport",
      contact: {
        phone: `${inventedPhones}${fourDigits(lastPhone)}`,
        channels: dice.oneOf([["whatsapp", "sms"], ["whatsapp", "sms"], ["whatsapp"], ["sms"]] as const),
        language: isForeign ? "en" : dice.oneOf(["id", "id", "id", "id", "en"] as const),
      },
      applicants: members.map((member) => applicantOf(member, visitOn)),
      mayUsePriority: members.some(({ age }) => age === "baby" || age === "elder"),
    };
  };
};

const twoDigits = (value: number): string => String(value).padStart(2, "0");
const fourDigits = (value: number): string => String(value).padStart(4, "0");
