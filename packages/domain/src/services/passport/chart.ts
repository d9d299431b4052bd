import { defineChart } from "../chart.ts";

const staff = ["officer", "supervisor"] as const;

/** Reasons are told in person. */
const comeAndAsk = {
  id: "Silakan datang ke kantor imigrasi dengan KTP dan bukti bayar; petugas kami akan menjelaskan.",
  en: "Please come to the immigration office with your identity card and the payment receipt; our officers will explain.",
} as const;

/**
 * The steps of a passport (docs/ARCHITECTURE.md draws them).
 *
 * Order of the main line: Permenkumham 8/2014 (examination, payment, photo and fingerprints, interview, verification,
 * adjudication), then printing, quality check and hand-over. Payment may come before or after the photo: M-Paspor takes
 * the money first, the counter often later.
 *
 * The clock stands still while papers are missing and while the application is suspended: article 22 of Permenkumham
 * 8/2014 and 18/2022 counts from complete documents.
 */
export const chart = defineChart({
  serviceId: "passport",
  thing: { id: "paspor", en: "passport" },
  pickUp: {
    // After 30 days since its issue a passport may be cancelled, and the fee is lost then (Permenkumham 8/2014, article
    // 30: "dapat dibatalkan"; Ditjen Imigrasi, 15 August 2023: since the day of issue). The last day to collect may be
    // some days earlier, if the office is closed on the days after it.
    collect: {
      id: "Ambil paspor Anda di {office}, {hours}, paling lambat {lastDay}. Bawa KTP dan bukti bayar.",
      en: "Collect your passport at {office}, {hours}, by {lastDay}. Bring your identity card and the payment receipt.",
    },
    over: {
      id: "Batas pengambilan paspor, {lastDay}, sudah lewat. Segera datang ke kantor imigrasi dengan KTP dan bukti bayar: paspor yang tidak diambil dalam 30 hari sejak diterbitkan dapat dibatalkan dan biayanya hangus.",
      en: "The last day to collect, {lastDay}, has passed. Please come to the immigration office at once, with your identity card and the payment receipt: a passport not collected within 30 days of its issue may be cancelled, and its fee is then lost.",
    },
  },
  rows: {
    opened: {
      by: staff,
      words: { id: "Permohonan dibuka", en: "Application opened" },
      forApplicant: {
        id: "Permohonan Anda sudah dibuka di loket.",
        en: "Your application has been opened at the counter.",
      },
    },
    "documents-incomplete": {
      after: ["opened"],
      until: ["printed"],
      repeats: true,
      sets: "documents",
      by: staff,
      clock: "pauses",
      tells: "documents-incomplete",
      words: { id: "Berkas belum lengkap", en: "Papers missing" },
      taken: { id: "Berkas belum lengkap", en: "Documents incomplete" },
      forApplicant: { id: "Berkas Anda belum lengkap.", en: "Some of your papers are missing." },
    },
    "documents-complete": {
      after: ["opened"],
      until: ["printed"],
      under: ["none", "documents"],
      lifts: "documents",
      by: staff,
      clock: "resumes",
      words: { id: "Berkas lengkap", en: "Papers complete" },
      taken: { id: "Berkas lengkap", en: "Documents complete" },
      forApplicant: { id: "Berkas Anda lengkap.", en: "Your papers are complete." },
      untilThen: {
        id: "Tunggu di kantor imigrasi: petugas sedang memeriksa berkas Anda.",
        en: "Please wait at the immigration office: an officer is checking your documents.",
      },
    },
    paid: {
      after: ["documents-complete"],
      by: staff,
      takesFee: true,
      words: { id: "Pembayaran diterima", en: "Payment received" },
      forApplicant: { id: "Pembayaran Anda sudah kami terima.", en: "We have received your payment." },
      asksOfApplicant: { id: "bayar biaya paspor", en: "pay the passport fee" },
    },
    "biometrics-taken": {
      after: ["documents-complete"],
      by: staff,
      words: { id: "Foto dan sidik jari", en: "Photo and fingerprints" },
      taken: { id: "Foto dan sidik jari selesai", en: "Photo and fingerprints taken" },
      forApplicant: {
        id: "Foto dan sidik jari Anda sudah diambil.",
        en: "Your photo and fingerprints have been taken.",
      },
      asksOfApplicant: { id: "ikuti foto dan sidik jari", en: "have your photo and fingerprints taken" },
    },
    interviewed: {
      after: ["biometrics-taken"],
      by: staff,
      leavesCounter: true,
      words: { id: "Wawancara", en: "Interview" },
      taken: { id: "Wawancara selesai", en: "Interview done" },
      forApplicant: { id: "Wawancara Anda sudah selesai.", en: "Your interview is done." },
      asksOfApplicant: { id: "ikuti wawancara", en: "attend the interview" },
    },
    verified: {
      after: ["paid", "interviewed"],
      by: staff,
      leavesCounter: true,
      words: { id: "Verifikasi", en: "Verification" },
      taken: { id: "Verifikasi selesai", en: "Verified" },
      forApplicant: { id: "Data Anda sudah diverifikasi.", en: "Your data have been verified." },
    },
    adjudicated: {
      after: ["verified"],
      by: staff,
      leavesCounter: true,
      words: { id: "Adjudikasi", en: "Adjudication" },
      taken: { id: "Adjudikasi selesai", en: "Adjudicated" },
      forApplicant: { id: "Permohonan Anda sudah disetujui.", en: "Your application has been approved." },
    },
    printed: {
      after: ["adjudicated"],
      by: staff,
      issues: true,
      leavesCounter: true,
      words: { id: "Pencetakan", en: "Printing" },
      taken: { id: "Paspor dicetak", en: "Passport printed" },
      forApplicant: { id: "Paspor Anda sudah dicetak.", en: "Your passport has been printed." },
    },
    "quality-checked": {
      after: ["printed"],
      by: staff,
      leavesCounter: true,
      words: { id: "Uji kualitas", en: "Quality check" },
      taken: { id: "Uji kualitas selesai", en: "Quality checked" },
      forApplicant: { id: "Paspor Anda lulus uji kualitas.", en: "Your passport has passed the quality check." },
    },
    ready: {
      after: ["quality-checked"],
      by: staff,
      clock: "stops",
      opensPickUp: true,
      leavesCounter: true,
      tells: "ready",
      words: { id: "Selesai, siap diambil", en: "Finished, ready to collect" },
      taken: { id: "Paspor selesai, siap diambil", en: "Passport ready for pick-up" },
      forApplicant: { id: "Paspor Anda selesai.", en: "Your passport is ready." },
    },
    "handed-over": {
      after: ["ready"],
      ends: "served",
      by: staff,
      leavesCounter: true,
      tells: "handed-over",
      words: { id: "Diserahkan", en: "Handed over" },
      taken: { id: "Paspor telah diserahkan", en: "Passport handed over" },
      forApplicant: { id: "Paspor Anda sudah diserahkan.", en: "Your passport has been handed over." },
      afterwards: {
        id: "Paspor sudah diserahkan. Anda tidak perlu melakukan apa pun sekarang.",
        en: "The passport has been handed over. You do not need to do anything now.",
      },
    },
    suspended: {
      after: ["opened"],
      until: ["ready"],
      repeats: true,
      sets: "suspended",
      by: staff,
      clock: "pauses",
      leavesCounter: true,
      tells: "suspended",
      words: { id: "Ditangguhkan", en: "Suspended" },
      forApplicant: { id: "Permohonan Anda sedang ditangguhkan.", en: "Your application is suspended." },
      whileHeld: comeAndAsk,
    },
    resumed: {
      after: ["suspended"],
      under: ["suspended"],
      repeats: true,
      lifts: "suspended",
      by: staff,
      clock: "resumes",
      tells: "resumed",
      words: { id: "Dilanjutkan", en: "Resumed" },
      forApplicant: { id: "Permohonan Anda dilanjutkan.", en: "Your application has been resumed." },
    },
    rejected: {
      after: ["opened"],
      until: ["ready"],
      under: ["none", "documents", "suspended"],
      ends: "given-up",
      by: staff,
      clock: "stops",
      leavesCounter: true,
      tells: "rejected",
      words: { id: "Ditolak", en: "Rejected" },
      forApplicant: { id: "Permohonan Anda tidak dapat dikabulkan.", en: "Your application could not be granted." },
      afterwards: comeAndAsk,
    },
    withdrawn: {
      after: ["opened"],
      until: ["printed"],
      under: ["none", "documents", "suspended"],
      ends: "given-up",
      by: staff,
      clock: "stops",
      leavesCounter: true,
      tells: "withdrawn",
      words: { id: "Ditarik kembali", en: "Withdrawn" },
      forApplicant: { id: "Permohonan ini sudah ditarik kembali.", en: "This application has been withdrawn." },
      afterwards: {
        id: "Permohonan ini telah ditarik kembali. Untuk paspor baru, pesan antrean lagi.",
        en: "This application was withdrawn. For a new passport, please book a visit again.",
      },
    },
  },
});

export type PassportStep = keyof typeof chart.rows;
