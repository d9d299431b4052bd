import type { Leaflet } from "../leaflet.ts";
import type { ApplicationType } from "./application-types.ts";

/**
 * What to bring (Permenkumham 8/2014 with 18/2022; replacement by the practice of the offices: e-KTP and the old
 * passport). A child is younger than the age from which a KTP and a ten-year passport are given.
 */
const papers = {
  ktp: { id: "KTP elektronik", en: "Electronic identity card (KTP)" },
  kk: { id: "Kartu keluarga (KK)", en: "Family card (KK)" },
  "birth-proof": {
    id: "Salah satu: akta lahir, akta perkawinan, buku nikah, ijazah, atau surat baptis. Harus memuat nama, tanggal dan tempat lahir, serta nama orang tua",
    en: "One of: birth certificate, marriage certificate, marriage book, school diploma or baptism certificate. It must show name, date and place of birth, and parents' names",
  },
  "name-change": {
    id: "Surat ganti nama, bila pernah ganti nama",
    en: "Proof of a change of name, if there was one",
  },
  naturalisation: {
    id: "Surat pewarganegaraan, bila dulu warga negara lain",
    en: "Naturalisation letter, if you once held another citizenship",
  },
  "old-passport": { id: "Paspor lama", en: "Old passport" },
  "parents-ktp": { id: "KTP ayah dan ibu", en: "Identity cards (KTP) of father and mother" },
  "birth-certificate": { id: "Akta lahir anak", en: "The child's birth certificate" },
  "parents-marriage": {
    id: "Buku nikah atau akta cerai orang tua",
    en: "Parents' marriage book or divorce certificate",
  },
  "parents-passports": { id: "Paspor ayah dan ibu, bila ada", en: "Passports of father and mother, if any" },
  "parents-statement": { id: "Surat pernyataan orang tua", en: "Parents' statement letter" },
  "both-parents": { id: "Ayah dan ibu ikut datang", en: "Father and mother come along" },
} as const;

type Paper = keyof typeof papers;

const childPapers: readonly Paper[] = [
  "both-parents",
  "parents-ktp",
  "kk",
  "birth-certificate",
  "parents-marriage",
  "parents-passports",
  "parents-statement",
];

const first = {
  papers: ["ktp", "kk", "birth-proof", "name-change", "naturalisation"],
  childPapers,
} as const satisfies { papers: readonly Paper[]; childPapers: readonly Paper[] };

const replacement = {
  papers: ["ktp", "old-passport"],
  childPapers: [...childPapers, "old-passport"],
} as const satisfies { papers: readonly Paper[]; childPapers: readonly Paper[] };

const kinds: Readonly<Record<ApplicationType, Leaflet["kinds"][string]>> = {
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
  PENGGANTIAN_HILANG: { words: { id: "Ganti, hilang", en: "Replacement, lost" }, ...replacement },
  PENGGANTIAN_RUSAK: { words: { id: "Ganti, rusak", en: "Replacement, damaged" }, ...replacement },
  PERUBAHAN_DATA: { words: { id: "Perubahan data", en: "Change of data" }, ...replacement },
};

/** Of the book in short; another one is named as it is. */
const books: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  ELEKTRONIK_48: { id: "Paspor elektronik", en: "Electronic passport" },
  BIASA_48: { id: "Paspor biasa", en: "Ordinary passport" },
};

export const leaflet: Leaflet = {
  serviceId: "passport",
  name: { id: "Paspor", en: "Passport" },
  firstLanguage: "id",
  kindQuestion: { id: "Paspor apa yang Anda perlukan?", en: "Which passport do you need?" },
  kinds,
  papers,
  notice: {
    title: { id: "Paspor hilang atau rusak?", en: "Passport lost or damaged?" },
    text: {
      id: "Datang langsung ke kantor imigrasi tanpa antrean daring. Petugas membuat berita acara pemeriksaan (BAP) lebih dulu. Bawa KTP elektronik dan kartu keluarga.",
      en: "Come to the immigration office without booking. An officer first writes an examination report (BAP). Bring your electronic identity card (KTP) and family card (KK).",
    },
  },
  details: ({ bookType, validityYears }) => {
    const book = books[String(bookType)] ?? { id: String(bookType), en: String(bookType) };
    return { id: `${book.id}, ${validityYears} tahun`, en: `${book.en}, ${validityYears} years` };
  },
  // Permenkumham 8/2014, article 23 (tanjunguban.imigrasi.go.id).
  collectors: [
    {
      who: { id: "Anda sendiri", en: "Yourself" },
      bring: { id: "bukti pembayaran dan KTP", en: "proof of payment and identity card (KTP)" },
    },
    {
      who: { id: "Keluarga", en: "Family" },
      bring: {
        id: "bukti pembayaran, salinan kartu keluarga, dan KTP pengambil",
        en: "proof of payment, a copy of the family card, and the collector's identity card",
      },
    },
    {
      who: { id: "Orang lain", en: "Somebody else" },
      bring: {
        id: "bukti pembayaran, surat kuasa bermeterai Rp10.000, dan KTP pengambil",
        en: "proof of payment, a letter of authority with a Rp10,000 duty stamp, and the collector's identity card",
      },
    },
  ],
};
