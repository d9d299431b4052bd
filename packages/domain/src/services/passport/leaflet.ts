import { inBothLanguages } from "../../bilingual.ts";
import type { KindWords, Leaflet, Paper } from "../leaflet.ts";
import { sayCommonPapers } from "../papers-in-words.ts";
import { mayBeChild, writtenAdultAge } from "./adult-age.ts";
import type { ApplicationType } from "./application-types.ts";
import { bookAndYears } from "./books.ts";
import { collectors } from "./collectors.ts";

/**
 * What to bring: Permenkumham 8/2014 with 18/2022, and the list of the Ditjen. A replacement needs the e-KTP and the
 * old passport, if that was issued in Indonesia after 2009; otherwise all papers of a new passport (Ditjen Imigrasi, 6
 * February 2023). A lost passport needs the police's report, a damaged one the book itself (head of the Pekanbaru
 * office, 6 February 2026), and each of them KTP and KK. For the office to confirm, because no source says it: a change
 * of data needs the papers of a new passport, the old one, and the proof of what has changed; a child whose passport is
 * lost or damaged needs a child's papers as well. A child is younger than the age for a KTP and a ten-year passport. A
 * parent who cannot come gives a stamped authorisation (offices of Surabaya and Karawang); statements of parents need a
 * duty stamp.
 */
const papers = {
  ktp: { name: { id: "KTP elektronik", en: "Electronic identity card (KTP)" }, short: { id: "KTP", en: "KTP" } },
  kk: { name: { id: "Kartu keluarga (KK)", en: "Family card (KK)" }, short: { id: "KK", en: "KK" } },
  "birth-proof": {
    name: {
      id: "Salah satu: akta lahir, akta perkawinan, buku nikah, ijazah, atau surat baptis. Harus memuat nama, tanggal dan tempat lahir, serta nama orang tua",
      en: "One of: birth certificate, marriage certificate, marriage book, school diploma or baptism certificate. It must show name, date and place of birth, and parents' names",
    },
    short: { id: "akta lahir/ijazah/buku nikah", en: "birth certificate/diploma/marriage book" },
  },
  "name-change": {
    name: { id: "Surat ganti nama, bila pernah ganti nama", en: "Proof of a change of name, if there was one" },
    short: { id: "surat ganti nama bila ada", en: "proof of a change of name if any" },
    isRare: true,
  },
  "proof-of-change": {
    name: {
      id: "Bukti perubahan data, misalnya surat ganti nama",
      en: "Proof of what has changed, such as a change of name",
    },
    short: { id: "bukti perubahan data", en: "proof of the change" },
    yields: true,
  },
  naturalisation: {
    name: {
      id: "Surat pewarganegaraan, bila dulu warga negara lain",
      en: "Naturalisation letter, if you once held another citizenship",
    },
    short: { id: "surat pewarganegaraan bila ada", en: "naturalisation letter if any" },
    isRare: true,
  },
  "old-passport": {
    name: { id: "Paspor lama", en: "Old passport" },
    short: { id: "paspor lama", en: "old passport" },
  },
  "old-passport-before-2010": {
    name: {
      id: "Bila paspor lama terbit tahun 2009 atau sebelumnya, atau di luar Indonesia: semua syarat paspor baru juga",
      en: "If the old passport was issued in 2009 or before, or outside Indonesia: all that a new passport takes as well",
    },
    short: {
      id: "syarat paspor baru bila paspor lama terbit s.d. 2009 atau di luar Indonesia",
      en: "all for a new passport if the old one was issued by 2009 or abroad",
    },
    isRare: true,
  },
  "police-report": {
    name: { id: "Surat keterangan kehilangan dari polisi", en: "The police's report of the loss" },
    short: { id: "surat kehilangan polisi", en: "police report" },
  },
  "damaged-passport": {
    name: { id: "Paspor yang rusak", en: "The damaged passport" },
    short: { id: "paspor rusak", en: "damaged passport" },
  },
  "both-parents": {
    name: { id: "Ayah dan ibu ikut datang", en: "Father and mother must attend" },
    short: { id: "ayah & ibu hadir", en: "both parents" },
  },
  "absent-parent": {
    name: {
      id: "Bila ayah atau ibu berhalangan: surat kuasa bermeterai Rp10.000",
      en: "If one of them cannot come: a signed authorisation letter with a Rp10,000 duty stamp",
    },
    short: {
      id: "surat kuasa bermeterai bila salah satu berhalangan",
      en: "stamped authorisation if one cannot come",
    },
    isRare: true,
  },
  "parents-ktp": {
    name: { id: "KTP ayah dan ibu", en: "Identity cards (KTP) of father and mother" },
    short: { id: "KTP keduanya", en: "parents' KTP" },
  },
  "birth-certificate": {
    name: { id: "Akta lahir anak", en: "The child's birth certificate" },
    short: { id: "akta lahir", en: "birth certificate" },
  },
  "parents-marriage": {
    name: {
      id: "Buku nikah orang tua; bila bercerai, akta cerai dan penetapan hak asuh",
      en: "Parents' marriage book; if divorced, the divorce certificate and the custody order",
    },
    short: { id: "buku nikah/akta cerai", en: "marriage/divorce certificate" },
  },
  "parents-passports": {
    name: { id: "Paspor ayah dan ibu, bila ada", en: "Passports of father and mother, if any" },
    short: { id: "paspor keduanya bila ada", en: "parents' passports if any" },
    isRare: true,
  },
  "parents-statement": {
    name: {
      id: "Surat pernyataan orang tua bermeterai Rp10.000",
      en: "Parents' statement letter with a Rp10,000 duty stamp",
    },
    short: { id: "surat pernyataan orang tua bermeterai", en: "stamped parents' statement" },
  },
} as const satisfies Readonly<Record<string, Paper>>;

type PassportPaper = keyof typeof papers;

const ofChild: readonly PassportPaper[] = [
  "both-parents",
  "absent-parent",
  "parents-ktp",
  "kk",
  "birth-certificate",
  "parents-marriage",
  "parents-passports",
  "parents-statement",
];

const first = {
  papers: ["ktp", "kk", "birth-proof", "name-change", "naturalisation"] satisfies PassportPaper[],
  childPapers: ofChild,
};

const replacement = {
  papers: ["ktp", "old-passport", "old-passport-before-2010"] satisfies PassportPaper[],
  childPapers: [...ofChild, "old-passport"] satisfies PassportPaper[],
};

const examinedWith = (paper: PassportPaper) => ({
  papers: ["ktp", "kk", paper] satisfies PassportPaper[],
  childPapers: [...ofChild, paper],
});
const lost = examinedWith("police-report");
const damaged = examinedWith("damaged-passport");

const changeOfData = {
  papers: ["ktp", "kk", "birth-proof", "old-passport", "proof-of-change", "naturalisation"] satisfies PassportPaper[],
  childPapers: [...ofChild, "old-passport", "proof-of-change"] satisfies PassportPaper[],
};

const kinds: Readonly<Record<ApplicationType, KindWords>> = {
  BARU: {
    words: { id: "Paspor baru", en: "New passport" },
    more: { id: "Belum pernah punya paspor", en: "You have never had a passport" },
    ...first,
  },
  PENGGANTIAN_HABIS_BERLAKU: {
    words: { id: "Ganti, habis berlaku", en: "Replacement, expired" },
    more: {
      id: "Paspor lama sudah atau hampir habis masa berlakunya",
      en: "Your old passport has expired or will soon",
    },
    ...replacement,
  },
  PENGGANTIAN_PENUH: {
    words: { id: "Ganti, halaman penuh", en: "Replacement, pages full" },
    more: { id: "Halaman paspor lama sudah penuh", en: "The pages of your old passport are full" },
    ...replacement,
  },
  PENGGANTIAN_HILANG: { words: { id: "Ganti, hilang", en: "Replacement, lost" }, ...lost },
  PENGGANTIAN_RUSAK: { words: { id: "Ganti, rusak", en: "Replacement, damaged" }, ...damaged },
  PERUBAHAN_DATA: { words: { id: "Perubahan data", en: "Change of data" }, ...changeOfData },
};

export const leaflet: Leaflet = {
  serviceId: "passport",
  name: { id: "Paspor", en: "Passport" },
  firstLanguage: "id",
  kindQuestion: { id: "Paspor apa yang Anda perlukan?", en: "Which passport do you need?" },
  kinds,
  papers,
  children: {
    called: { id: `Anak <${writtenAdultAge}`, en: `Under ${writtenAdultAge}` },
    mayBeOne: ({ validityYears }) => mayBeChild(validityYears),
  },
  notice: {
    title: { id: "Paspor hilang atau rusak?", en: "Passport lost or damaged?" },
    text: {
      id: `Datang langsung ke kantor imigrasi, tanpa antrean online. Hilang: bawa ${sayCommonPapers(papers, lost.papers, "id")}. Rusak: bawa ${sayCommonPapers(papers, damaged.papers, "id")}. Petugas akan meminta keterangan Anda lebih dulu (BAP).`,
      en: `Come to the immigration office without booking. Lost: bring ${sayCommonPapers(papers, lost.papers, "en")}. Damaged: bring ${sayCommonPapers(papers, damaged.papers, "en")}. An officer first writes down what happened (BAP).`,
    },
  },
  details: ({ bookType, validityYears }) =>
    inBothLanguages((language) => bookAndYears(String(bookType), Number(validityYears), language)),
  collectors,
};
