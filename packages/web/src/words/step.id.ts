/** The steps of the procedure as they are written on a list; the key is the step's name in the service. */
export const stepId = {
  opened: "Permohonan dibuka",
  "documents-incomplete": "Berkas belum lengkap",
  "documents-complete": "Berkas lengkap",
  paid: "Pembayaran diterima",
  "biometrics-taken": "Foto dan sidik jari",
  interviewed: "Wawancara",
  verified: "Verifikasi",
  adjudicated: "Adjudikasi",
  printed: "Pencetakan",
  "quality-checked": "Uji kualitas",
  ready: "Selesai, siap diambil",
  "handed-over": "Diserahkan",
  suspended: "Ditangguhkan",
  resumed: "Dilanjutkan",
  rejected: "Ditolak",
  withdrawn: "Ditarik kembali",
};
export type StepWords = typeof stepId;
export type StepName = keyof StepWords;
