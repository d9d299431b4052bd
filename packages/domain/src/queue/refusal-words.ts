import type { Bilingual } from "../offices/bilingual.ts";

/** Why the queue says no, for the person who asked. */
export const refusalWords = {
  "session-full": { id: "Kuota sesi ini sudah penuh.", en: "This session is full." },
  "session-closed": { id: "Sesi ini sudah ditutup.", en: "This session is closed." },
  "not-released": { id: "Kuota hari ini belum dibuka.", en: "The places of this day are not open yet." },
  "already-booked": {
    id: "Pemohon ini sudah punya antrean yang masih berlaku.",
    en: "This applicant already has an active booking.",
  },
  "booking-cancelled": { id: "Antrean ini sudah dibatalkan.", en: "This booking was cancelled." },
  "too-late": { id: "Sudah terlambat untuk ini.", en: "It is too late for this." },
  "reschedule-limit": { id: "Jadwal sudah pernah diubah.", en: "The visit has been moved before." },
  "not-today": { id: "Jadwal kedatangan bukan hari ini.", en: "The visit is not today." },
} as const satisfies Record<string, Bilingual>;
