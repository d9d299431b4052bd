import type { Leaflet, Paper } from "../leaflet.ts";

/**
 * What to bring to photo and interview: SE Dirjen Imigrasi IMI-417.GR.01.01/2025 (filed at evisa.imigrasi.go.id first)
 * and the service standard of the Wakatobi office (sippn.menpan.go.id, read 27 November 2026). All else was uploaded
 * nationally. Not everybody has a guarantor: a guarantor's letters are needed "dalam hal memiliki Penjamin"
 * (Permenkumham 11/2024, article 167), and never for a visa on arrival, which needs a ticket home instead
 * (imigrasi.go.id, 15 November 2022).
 */
const papers = {
  passport: {
    name: { id: "Paspor asli yang masih berlaku", en: "Your valid passport (original)" },
    short: { id: "paspor", en: "passport" },
  },
  "filing-receipt": {
    name: {
      id: "Bukti permohonan dan bukti bayar dari evisa.imigrasi.go.id",
      en: "Proof of filing and of payment from evisa.imigrasi.go.id",
    },
    short: { id: "bukti ajuan & bayar evisa", en: "evisa filing & payment proof" },
  },
  "present-permit": {
    name: { id: "Izin tinggal atau visa yang sekarang", en: "Your present stay permit or visa" },
    short: { id: "izin tinggal/visa", en: "permit/visa" },
  },
  guarantee: {
    name: {
      id: "Surat permohonan dan surat jaminan asli dari penjamin (bila punya penjamin)",
      en: "Letters of application and guarantee from your guarantor (originals; if you have one)",
    },
    short: { id: "surat penjamin bila ada", en: "guarantor's letters if any" },
  },
  "work-approval": {
    name: { id: "Pengesahan RPTKA (bila Anda bekerja)", en: "Approval of your employment (RPTKA; if you work)" },
    short: { id: "RPTKA bila bekerja", en: "RPTKA if you work" },
  },
  "residence-letter": {
    name: {
      id: "Surat keterangan tempat tinggal (SKTT; untuk perpanjangan ke-4 dan ke-5)",
      en: "Certificate of residence (SKTT; for the fourth and fifth extension)",
    },
    short: { id: "SKTT untuk perpanjangan ke-4 & ke-5", en: "SKTT for the 4th & 5th extension" },
    isRare: true,
  },
  "onward-ticket": {
    name: { id: "Tiket pulang atau tiket ke negara lain", en: "A ticket home or to another country" },
    short: { id: "tiket pulang/lanjut", en: "onward ticket" },
  },
  "parent-comes": {
    name: { id: "Salah satu orang tua ikut datang", en: "One parent comes along" },
    short: { id: "satu orang tua ikut", en: "one parent" },
  },
} as const satisfies Readonly<Record<string, Paper>>;

type PermitPaper = keyof typeof papers;

const common: readonly PermitPaper[] = ["passport", "filing-receipt", "present-permit", "guarantee"];

const of = ({
  all = [],
  adults = [],
}: {
  readonly all?: readonly PermitPaper[];
  readonly adults?: readonly PermitPaper[];
}) => ({
  papers: [...common, ...all, ...adults],
  childPapers: [...common, ...all, "parent-comes"] satisfies PermitPaper[],
});

export const leaflet: Leaflet = {
  serviceId: "foreign-residence",
  name: { id: "Izin tinggal orang asing", en: "Stay permit for foreigners" },
  firstLanguage: "en",
  kindQuestion: { id: "Izin tinggal apa yang Anda urus?", en: "Which stay permit is it about?" },
  kinds: {
    PERPANJANGAN_ITAS: {
      words: { id: "Perpanjangan izin tinggal terbatas (ITAS)", en: "Extension of a limited stay permit (ITAS)" },
      more: { id: "Anda sudah punya ITAS", en: "You already hold an ITAS" },
      ...of({ adults: ["work-approval", "residence-letter"] }),
    },
    ALIH_STATUS_ITAS: {
      words: { id: "Alih status ke ITAS", en: "Change of status to a limited stay permit (ITAS)" },
      more: { id: "Anda datang dengan visa kunjungan", en: "You came on a visit visa" },
      ...of({ adults: ["work-approval"] }),
    },
    PERPANJANGAN_ITK: {
      words: { id: "Perpanjangan izin tinggal kunjungan (ITK)", en: "Extension of a visit stay permit (ITK)" },
      more: { id: "Termasuk visa saat kedatangan", en: "A visa on arrival too" },
      ...of({ all: ["onward-ticket"] }),
    },
  },
  papers,
  children: { called: { id: "Anak", en: "Children" }, mayBeOne: () => true },
  // Who may file at the counter: jogja.imigrasi.go.id, 25 June 2025. A person who files and pays in time does not
  // overstay: Permenkumham 11/2024, article 97.
  notice: {
    title: { id: "Belum mengajukan?", en: "Not filed yet?" },
    text: {
      id: "Ajukan dan bayar permohonan lebih dulu di evisa.imigrasi.go.id, sebelum izin tinggal Anda habis. Di sini Anda hanya memesan kunjungan untuk foto dan wawancara; antrean ini gratis. Lansia, penyandang disabilitas, ibu hamil atau menyusui, dan siapa pun dalam keadaan darurat boleh mengajukan langsung di kantor imigrasi.",
      en: "Please file and pay your application at evisa.imigrasi.go.id first, before your present permit expires. Here you only book the visit for photo and interview; booking is free. The elderly, people with disabilities, pregnant or nursing women, and anybody in an emergency may file at the immigration office itself.",
    },
  },
};
