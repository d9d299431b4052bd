import type { IdentityKind } from "../people/identity.ts";
import type { RefusalWords } from "./refusal-words.ts";

const tooLate = { id: "Sudah terlambat untuk ini.", en: "It is too late for this." };

/** Why a visit stays as it is, for its owner or the officer. Apart from the others, which book-slot alone carries. */
export const visitRefusalWords = {
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
  "too-late-to-release": {
    title: tooLate,
    detail: {
      id: "Orang dari antrean ini sudah dicatat hadir, jadi tempatnya sudah dipakai.",
      en: "The people of this booking are checked in, so the place is in use.",
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

const notBookedDetail = {
  id: "Pemohon dapat langsung membuat antrean. Kalau masih ditolak, antreannya ada di kantor lain: kantor itulah yang dapat membebaskannya.",
  en: "The applicant can book at once. If that is still refused, the booking is at another office, and only that office can free the number.",
};

/** Of a number that nobody has to free, by what it is. */
export const notBookedWords = {
  nik: {
    title: {
      id: "NIK ini tidak punya antrean yang berlaku di kantor ini.",
      en: "This NIK has no active booking at this office.",
    },
    detail: notBookedDetail,
  },
  "travel-document": {
    title: {
      id: "Paspor ini tidak punya antrean yang berlaku di kantor ini.",
      en: "This passport has no active booking at this office.",
    },
    detail: notBookedDetail,
  },
} as const satisfies Record<IdentityKind, RefusalWords>;
