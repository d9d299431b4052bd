import { atStart } from "../format/mid-sentence.ts";

/** Words of the screen on the wall. Visitors may read it too: they name neither applicants nor staff. */
export const wallId = {
  title: "Layar dinding",
  signInText:
    "Untuk layar yang tergantung di kantor. Masuk dengan akun layar, bukan akun Anda: perangkat ini tetap masuk selama 30 hari.",
  worstLate: (thing: string, number: string, howLong: string) => `${atStart(thing)} ${number} terlambat ${howLong}.`,
  worstDue: (thing: string, number: string, due: string) => `${atStart(thing)} ${number} harus selesai ${due}.`,
  owner: {
    nobody: "Belum ada yang mengambil alih.",
    named: "Sudah diserahkan, belum diambil.",
    somebody: "Sudah diambil alih.",
  },
  dataOf: (time: string) => `Data pukul ${time}`,
  dataOfDay: (day: string, time: string) => `Data ${day} pukul ${time}`,
  because: {
    unreachable: "sambungan terputus",
    refused: "layanan sedang bermasalah",
    waiting: "sedang diperbarui",
  },
  old: "Angka ini mungkin sudah berubah.",
  trouble: "Layanan belum dapat dihubungi.",
  troubleMore: "Layar ini mencoba lagi sendiri.",
};
export type WallWords = typeof wallId;
