import type { Bilingual } from "../offices/bilingual.ts";
import type { Step } from "./steps.ts";

/** What people call the steps, in the words of Permenkumham 8/2014 where it has them. */
export const stepWords: Readonly<Record<Step, Bilingual>> = {
  opened: { id: "Permohonan dibuka", en: "Application opened" },
  "documents-incomplete": { id: "Berkas belum lengkap", en: "Documents incomplete" },
  "documents-complete": { id: "Berkas lengkap", en: "Documents complete" },
  paid: { id: "Pembayaran diterima", en: "Payment received" },
  "biometrics-taken": { id: "Foto dan sidik jari selesai", en: "Photo and fingerprints taken" },
  interviewed: { id: "Wawancara selesai", en: "Interview done" },
  verified: { id: "Verifikasi selesai", en: "Verified" },
  adjudicated: { id: "Adjudikasi selesai", en: "Adjudicated" },
  printed: { id: "Paspor dicetak", en: "Passport printed" },
  "quality-checked": { id: "Uji kualitas selesai", en: "Quality checked" },
  ready: { id: "Paspor selesai, siap diambil", en: "Passport ready for pick-up" },
  "handed-over": { id: "Paspor telah diserahkan", en: "Passport handed over" },
  suspended: { id: "Ditangguhkan", en: "Suspended" },
  resumed: { id: "Dilanjutkan", en: "Resumed" },
  rejected: { id: "Ditolak", en: "Rejected" },
  withdrawn: { id: "Ditarik kembali", en: "Withdrawn" },
};
