import type { Bilingual } from "../offices/bilingual.ts";

interface RefusalWords {
  readonly title: Bilingual;
  /** What to do now. */
  readonly detail: Bilingual;
}

const tooLate = { id: "Sudah terlambat untuk ini.", en: "It is too late for this." };

/** Why the queue says no, for the person who asked. */
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
  "already-booked": {
    title: {
      id: "Pemohon ini sudah punya antrean yang masih berlaku.",
      en: "This applicant already has an active booking.",
    },
    detail: {
      id: "Batalkan antrean itu lebih dulu, atau ubah jadwalnya.",
      en: "Please cancel that booking first, or move it.",
    },
  },
  "booking-cancelled": {
    title: { id: "Antrean ini sudah dibatalkan.", en: "This booking was cancelled." },
    detail: { id: "Buat antrean baru untuk datang.", en: "Please make a new booking to come." },
  },
  "reschedule-limit": {
    title: { id: "Jadwal sudah pernah diubah.", en: "The visit has been moved before." },
    detail: {
      id: "Jadwal tidak dapat diubah lagi. Kalau tidak bisa datang, batalkan antrean ini lalu buat yang baru.",
      en: "It cannot be moved again. If you cannot come, cancel this booking and make a new one.",
    },
  },
  "not-today": {
    title: { id: "Jadwal kedatangan bukan hari ini.", en: "The visit is not today." },
    detail: {
      id: "Kehadiran dicatat pada hari kedatangan saja.",
      en: "People are checked in on the day of their visit only.",
    },
  },
  "too-late-to-cancel": {
    title: tooLate,
    detail: {
      id: "Antrean hanya dapat dibatalkan sebelum sesinya mulai dan sebelum Anda hadir.",
      en: "A booking can be cancelled only before its session begins and before you have checked in.",
    },
  },
  "too-late-to-move": {
    title: tooLate,
    detail: {
      id: "Batas waktu mengubah jadwal sudah lewat. Kalau tidak bisa datang, batalkan antrean sebelum sesinya mulai.",
      en: "The time for moving the visit is over. If you cannot come, cancel the booking before its session begins.",
    },
  },
  "too-late-to-check-in": {
    title: tooLate,
    detail: {
      id: "Hari kedatangannya sudah lewat. Pemohon perlu membuat antrean baru.",
      en: "The day of the visit is over. The applicant needs a new booking.",
    },
  },
} as const satisfies Record<string, RefusalWords>;
