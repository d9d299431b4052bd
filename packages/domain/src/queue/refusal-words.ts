import type { Bilingual } from "../bilingual.ts";

export interface RefusalWords {
  readonly title: Bilingual;
  /** What to do now. */
  readonly detail: Bilingual;
}

/** Why a place cannot be had, for the person who asked. */
export const refusalWords = {
  "session-full": {
    title: { id: "Kuota sesi ini sudah penuh.", en: "This session is full." },
    detail: {
      id: "Pilih sesi lain yang masih punya tempat untuk semua pemohon.",
      en: "Please choose another session that still has places for everybody.",
    },
  },
  "session-closed": {
    title: { id: "Sesi ini sudah ditutup.", en: "This session is closed." },
    detail: {
      id: "Jamnya sudah lewat, atau kantor tutup pada hari itu. Pilih sesi lain.",
      en: "Its hour has passed, or the office is closed on that day. Please choose another session.",
    },
  },
  "not-released": {
    title: { id: "Kuota hari ini belum dibuka.", en: "The places of this day are not open yet." },
    detail: {
      id: "Pilih hari yang sudah dibuka, atau kembali saat kuota berikutnya dibuka.",
      en: "Please choose a day that is open already, or come back when the next places open.",
    },
  },
} as const satisfies Record<string, RefusalWords>;
