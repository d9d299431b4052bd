import { atStart } from "../format/mid-sentence.ts";

export const trackId = {
  enterTitle: "Cek status",
  code: "Kode pelacakan",
  codeHint: "Ada di pesan WhatsApp atau SMS dari kantor imigrasi",
  codeMissing: "Tulis kode pelacakan",
  check: "Lihat status",
  unknown: "Kode ini tidak kami kenal. Periksa lagi huruf dan angkanya.",
  mistaken: {
    "application-number": "Ini tampaknya nomor permohonan, bukan kode pelacakan.",
    "booking-code": "Ini tampaknya kode antrean, bukan kode pelacakan.",
  },
  whereCode:
    "Kode pelacakan ada di tautan dalam pesan kami tentang permohonan Anda. Setelah permohonan dibuka di loket, tautannya juga ada pada tiket di Antrean saya.",
  otherCode: "Cek kode lain",
  title: (thing = "permohonan") => `Status ${thing}`,
  of: (number: string) => `Permohonan ${number}`,
  nextIs: (step: string) => `Berikutnya: ${step}.`,
  mustDo: "Yang perlu Anda lakukan",
  promised: (thing: string) => `${atStart(thing)} Anda kami janjikan selesai`,
  movedFrom: (date: string, why: string) => `Sebelumnya ${date}. Sebabnya: ${why}.`,
  promiseOpen: (year: number) => `Hari selesainya belum dapat dijanjikan: hari libur tahun ${year} belum ditetapkan.`,
  late: "Maaf, kami terlambat.",
  lateSince: (thing: string, date: string) => `${atStart(thing)} Anda seharusnya selesai ${date}.`,
  thenOn: ", lalu ",
  newDate: "Perkiraan baru",
  noNewDate: "Tanggal baru belum dapat kami sebut. Pengawas kantor diingatkan sampai ada yang menanganinya.",
  complain: "Anda berhak mengadu di sini",
  pausedPapers: (since: string, papers: string | null) =>
    `Berkas belum lengkap sejak ${since}${papers === null ? "" : `: ${papers}`}. Selama itu hitungan hari tidak berjalan.`,
  pausedSuspended: (since: string) =>
    `Permohonan ditangguhkan sejak ${since}. Selama itu hitungan hari tidak berjalan.`,
  collectBy: "Ambil paling lambat",
  daysLeft: (days: number) => (days <= 0 ? "Hari ini hari terakhir." : `Sisa ${days} hari.`),
  collectOver: "Batas pengambilan sudah lewat. Segera datang ke kantor imigrasi.",
  afterThat: (thing: string) =>
    `${atStart(thing)} yang tidak diambil dalam 30 hari sejak diterbitkan dapat dibatalkan dan biayanya hangus.`,
  whereTitle: "Ambil di sini",
  officeTitle: "Alamat kantor",
  whoTitle: "Siapa yang boleh mengambil",
  stepsTitle: (thing: string) => `Perjalanan ${thing} Anda`,
  done: "selesai",
  tell: (thing: string) =>
    `Kami kirim pesan bila tanggal selesai dijanjikan, bila berkas kurang, bila kami terlambat, dan bila ${thing} Anda selesai. Langkah lain terlihat di sini: halaman ini diperbarui otomatis.`,
};
export type TrackWords = typeof trackId;
