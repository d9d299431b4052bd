import { type ApplicationType, applicationTypes } from "../offices/office.ts";
import type { Language } from "./notice.ts";

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
const papers: Readonly<Record<ApplicationType, readonly Readonly<Record<Language, string>>[]>> = {
  BARU: [identity, family, origin],
  PENGGANTIAN_HABIS_BERLAKU: [identity, oldPassport],
  PENGGANTIAN_PENUH: [identity, oldPassport],
  PENGGANTIAN_HILANG: [identity, family, origin, { id: "surat lapor hilang", en: "police report of the loss" }],
  PENGGANTIAN_RUSAK: [identity, family, origin, { id: "paspor rusak", en: "damaged passport" }],
  PERUBAHAN_DATA: [identity, family, origin, oldPassport],
};

const isApplicationType = (type: string): type is ApplicationType => applicationTypes.some((known) => known === type);

/** `KTP, KK, akta lahir/ijazah/buku nikah`: what the people of a booking need between them, each named once. */
export const papersToBring = (types: readonly string[], language: Language): string => {
  const named = types.flatMap((type) => {
    if (!isApplicationType(type)) throw new Error(`no papers known for ${type}`);
    return papers[type].map((paper) => paper[language]);
  });
  return [...new Set(named)].join(", ");
};
