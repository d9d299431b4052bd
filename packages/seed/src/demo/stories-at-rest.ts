import { counterSteps, type Story } from "./story.ts";

const { all } = counterSteps;

export const resting: readonly Story[] = [
  {
    party: "man",
    visit: 1,
    counter: ["opened"],
    later: [[1, "13:15", "documents-incomplete", "Kartu keluarga asli"]],
  },
  {
    party: "family-of-4",
    visit: 2,
    counter: all,
    later: [[1, "10:00", "verified"]],
    lastPerson: {
      counter: ["opened"],
      later: [[2, "13:30", "documents-incomplete", "Akta kelahiran anak dan KTP kedua orang tua"]],
    },
  },
  {
    party: "woman",
    visit: 4,
    counter: ["opened"],
    later: [[4, "14:00", "documents-incomplete", "Buku nikah atau akta perkawinan"]],
  },
  {
    party: "couple",
    visit: 3,
    counter: all,
    later: [[2, "09:20", "documents-incomplete", "Paspor lama"]],
  },
  {
    party: "man",
    visit: 5,
    counter: ["opened"],
    later: [
      [5, "13:25", "documents-incomplete", "Ijazah atau akta kelahiran"],
      [1, "09:05", "documents-complete"],
      [1, "09:30", "paid"],
      [1, "10:05", "biometrics-taken"],
      [1, "10:40", "interviewed"],
    ],
  },
  { party: "man", visit: 3, counter: all, later: [[2, "11:15", "suspended", "Data ganda"]] },
  {
    party: "woman",
    visit: 9,
    counter: all,
    later: [
      [8, "10:10", "verified"],
      [4, "14:40", "suspended", "Menunggu keterangan instansi lain"],
    ],
  },
  {
    party: "man",
    visit: 10,
    counter: all,
    later: [
      [9, "10:25", "suspended", "Data ganda"],
      [2, "09:15", "resumed"],
      [1, "10:50", "verified"],
    ],
  },
];

/** Given up: by the office, or by the applicant. */
export const givenUp: readonly Story[] = [
  { party: "man", visit: 6, counter: all, later: [[5, "14:15", "rejected", "Keterangan tidak benar"]] },
  { party: "woman", visit: 11, counter: ["opened"], later: [[11, "13:10", "rejected", "Syarat tidak terpenuhi"]] },
  { party: "woman", visit: 5, counter: ["opened"], later: [[4, "09:30", "withdrawn", "Permintaan pemohon"]] },
  {
    party: "man",
    visit: 13,
    counter: ["opened"],
    later: [
      [13, "13:40", "documents-incomplete", "Kartu keluarga asli"],
      [7, "08:30", "withdrawn", "Berkas tidak dilengkapi"],
    ],
  },
];

export const missed: readonly Story[] = [
  { party: "woman", visit: 1, counter: [], missed: "stayed-away" },
  { party: "couple", visit: 4, counter: [], missed: "stayed-away" },
  { party: "man", visit: 2, counter: [], missed: "cancelled" },
];
