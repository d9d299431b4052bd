import { defineChart } from "../chart.ts";

const staff = ["officer", "supervisor"] as const;

/**
 * The visit of a foreigner for a stay permit. The application is filed and paid at evisa.imigrasi.go.id. Since 29 May
 * 2025 photo and interview are at the office (SE Dirjen Imigrasi IMI-417.GR.01.01/2025); the decision is made in the
 * national system. So SIP knows the visit, the hand-over and the result, and keeps no permit and no document.
 *
 * The clock: the office has four working days after the requirements are met and the photo is taken (service standards
 * of the offices of West Java, jabar.kemenkumham.go.id, and Banggai, sippn.menpan.go.id, read 27 November 2026). Any
 * result stops it.
 */
export const chart = defineChart({
  serviceId: "foreign-residence",
  thing: { id: "izin tinggal", en: "stay permit" },
  rows: {
    opened: {
      by: staff,
      words: { id: "Kunjungan dibuka", en: "Visit opened" },
      forApplicant: { id: "Kunjungan Anda sudah dibuka di loket.", en: "Your visit has been opened at the counter." },
    },
    "papers-missing": {
      after: ["opened"],
      until: ["permit-issued", "not-granted"],
      repeats: true,
      sets: "documents",
      by: staff,
      clock: "pauses",
      tells: "papers-missing",
      words: { id: "Berkas kurang", en: "Papers missing" },
      forApplicant: { id: "Berkas Anda belum lengkap.", en: "Some of your papers are missing." },
    },
    "identity-checked": {
      after: ["opened"],
      until: ["permit-issued", "not-granted"],
      under: ["none", "documents"],
      lifts: "documents",
      by: staff,
      clock: "resumes",
      words: { id: "Identitas diperiksa", en: "Identity checked" },
      forApplicant: {
        id: "Paspor dan berkas Anda sudah diperiksa.",
        en: "Your passport and papers have been checked.",
      },
      untilThen: {
        id: "Tunggu di kantor imigrasi: petugas sedang memeriksa paspor dan berkas Anda.",
        en: "Please wait at the immigration office: an officer is checking your passport and papers.",
      },
    },
    "photo-and-interview": {
      after: ["identity-checked"],
      by: staff,
      leavesCounter: true,
      words: { id: "Foto dan wawancara", en: "Photo and interview" },
      forApplicant: { id: "Foto dan wawancara Anda selesai.", en: "Your photo and interview are done." },
      asksOfApplicant: { id: "ikuti foto dan wawancara", en: "have your photo taken and attend the interview" },
    },
    "sent-to-national-system": {
      after: ["photo-and-interview"],
      by: staff,
      leavesCounter: true,
      words: { id: "Diteruskan ke sistem nasional", en: "Sent to the national system" },
      forApplicant: {
        id: "Hasil kunjungan Anda sudah kami teruskan ke sistem nasional.",
        en: "We have sent the result of your visit to the national system.",
      },
    },
    "permit-issued": {
      after: ["sent-to-national-system"],
      ends: "served",
      by: staff,
      clock: "stops",
      leavesCounter: true,
      tells: "permit-issued",
      words: { id: "Izin tinggal terbit", en: "Stay permit issued" },
      forApplicant: { id: "Izin tinggal Anda sudah terbit.", en: "Your stay permit has been issued." },
      afterwards: {
        id: "Unduh izin tinggal Anda di evisa.imigrasi.go.id. Anda tidak perlu datang lagi.",
        en: "Download your stay permit at evisa.imigrasi.go.id. You need not come again.",
      },
    },
    "not-granted": {
      after: ["opened"],
      until: ["permit-issued"],
      under: ["none", "documents"],
      ends: "given-up",
      by: staff,
      clock: "stops",
      leavesCounter: true,
      tells: "not-granted",
      words: { id: "Tidak dikabulkan", en: "Not granted" },
      forApplicant: {
        id: "Permohonan izin tinggal Anda tidak dikabulkan.",
        en: "Your application for a stay permit was not granted.",
      },
      afterwards: {
        id: "Silakan datang ke kantor imigrasi dengan paspor Anda, dan penjamin bila ada, sebelum izin tinggal Anda habis; petugas kami akan menjelaskan.",
        en: "Please come to the immigration office with your passport, and your guarantor if you have one, before your present permit expires; our officers will explain.",
      },
    },
    withdrawn: {
      after: ["opened"],
      until: ["sent-to-national-system"],
      under: ["none", "documents"],
      ends: "given-up",
      by: staff,
      clock: "stops",
      leavesCounter: true,
      tells: "withdrawn",
      words: { id: "Ditarik kembali", en: "Withdrawn" },
      forApplicant: { id: "Kunjungan ini sudah ditarik kembali.", en: "This visit has been withdrawn." },
      afterwards: {
        id: "Kunjungan ini telah ditarik kembali. Bila permohonan Anda di evisa.imigrasi.go.id masih berjalan, pesan antrean lagi.",
        en: "This visit was withdrawn. If your application at evisa.imigrasi.go.id is still open, please book again.",
      },
    },
  },
});

export type ForeignResidenceStep = keyof typeof chart.rows;
