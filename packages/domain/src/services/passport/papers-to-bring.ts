import type { Bilingual, Language } from "../../bilingual.ts";
import type { About } from "../about.ts";
import type { ApplicationType } from "./application-types.ts";

/** One of the papers with name, birth place, date and parents. */
const origin = { id: "akta lahir/ijazah/buku nikah", en: "birth certificate/diploma/marriage book" };
const identity = { id: "KTP", en: "KTP" };
const family = { id: "KK", en: "KK" };
const oldPassport = { id: "paspor lama", en: "old passport" };

/**
 * Papers of an adult by the kind of application: Permenkumham 8/2014 with 18/2022 for new ones, the identity card and the
 * old passport for a replacement (practice since 2015). Lost and damaged passports are examined at the counter, which may
 * ask for more.
 */
const papers: Readonly<Record<ApplicationType, readonly Bilingual[]>> = {
  BARU: [identity, family, origin],
  PENGGANTIAN_HABIS_BERLAKU: [identity, oldPassport],
  PENGGANTIAN_PENUH: [identity, oldPassport],
  PENGGANTIAN_HILANG: [identity, family, origin, { id: "surat lapor hilang", en: "police report" }],
  PENGGANTIAN_RUSAK: [identity, family, origin, { id: "paspor rusak", en: "damaged passport" }],
  PERUBAHAN_DATA: [identity, family, origin, oldPassport],
};

const isKnown = (type: string): type is ApplicationType => Object.hasOwn(papers, type);

/** `KTP, KK, akta lahir/ijazah/buku nikah`: what the people of a booking need between them, each named once. */
export const papersToBring = (abouts: readonly About[], language: Language): string => {
  const named = abouts.flatMap(({ applicationType }) => {
    if (!isKnown(applicationType)) throw new Error(`no papers known for ${applicationType}`);
    return papers[applicationType].map((paper) => paper[language]);
  });
  return [...new Set(named)].join(", ");
};

const childsOwn = [family, { id: "akta lahir", en: "birth certificate" }];
const ofChild = {
  id: (own: string) => `Anak <17: ${own}KTP & buku nikah ortu; kedua ortu hadir`,
  en: (own: string) => `Under 17: ${own}parents' KTP & marriage book; both come`,
};
const ofChildInShort = { id: "Anak <17: kedua ortu & KTP-nya", en: "Under 17: both parents" };

/** Characters that an SMS of two parts has for papers, beside the longest sender, name and fee. */
const roomInSms = 119;

/**
 * The papers for an SMS, with a child's where one may be among the people: WhatsApp says it to everybody, an SMS has no
 * room for that. A booking does not keep ages, but only adults have passports of ten years.
 */
export const papersInSms = (abouts: readonly About[], language: Language): string => {
  const named = papersToBring(abouts, language);
  if (abouts.every(({ validityYears }) => validityYears === 10)) return named;
  const own = childsOwn.map((paper) => paper[language]).filter((paper) => !named.includes(paper));
  const whole = `${named}. ${ofChild[language](own.map((paper) => `${paper}, `).join(""))}`;
  return whole.length <= roomInSms ? whole : `${named}. ${ofChildInShort[language]}`;
};
