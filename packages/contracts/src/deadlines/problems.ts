import { commentsAtMost } from "@sip/domain/applications/longest-written";
import type { ProblemKind } from "../problem-kind.ts";

export const noOpenDeadline = {
  status: 409,
  type: "no-open-deadline",
  words: {
    title: {
      id: "Permohonan ini tidak punya tenggat yang berjalan.",
      en: "This application has no deadline that is open.",
    },
    detail: {
      id: "Tenggatnya belum mulai, sedang berhenti, atau permohonannya sudah selesai.",
      en: "Its deadline has not begun, is paused, or the application is finished.",
    },
  },
} as const satisfies ProblemKind;

export const applicationOver = {
  status: 409,
  type: "application-over",
  words: {
    title: { id: "Permohonan ini sudah berakhir.", en: "This application has come to its end." },
    detail: {
      id: "Tidak ada lagi yang ditangani. Riwayatnya tetap dapat dibaca.",
      en: "There is nothing left to handle. Its history can still be read.",
    },
  },
} as const satisfies ProblemKind;

export const noOwner = {
  status: 409,
  type: "no-owner",
  words: {
    title: { id: "Tidak ada yang menangani permohonan ini.", en: "Nobody has this application." },
    detail: {
      id: "Mungkin baru saja dikembalikan. Ambil alih lebih dulu.",
      en: "It may have been given back a moment ago. Take it over first.",
    },
  },
} as const satisfies ProblemKind;

export const toOneself = {
  status: 409,
  type: "to-oneself",
  words: {
    title: { id: "Ini nama pengguna Anda sendiri.", en: "This is your own user name." },
    detail: {
      id: "Tulis nama pengawas lain. Untuk menanganinya sendiri: kembalikan, lalu ambil alih.",
      en: "Write another supervisor's. To have the case yourself, give it back, then take it over.",
    },
  },
} as const satisfies ProblemKind;

export const alreadyTheirs = {
  status: 409,
  type: "already-theirs",
  words: {
    title: { id: "Pengawas itu sudah menangani permohonan ini.", en: "That supervisor has this application already." },
    detail: { id: "Tidak ada yang berubah.", en: "Nothing has changed." },
  },
} as const satisfies ProblemKind;

export const tooManyComments = {
  status: 409,
  type: "too-many-comments",
  words: {
    title: {
      id: `Permohonan ini sudah punya ${commentsAtMost} catatan.`,
      en: `This application has ${commentsAtMost} comments already.`,
    },
    detail: { id: "Lebih dari itu tidak disimpan.", en: "No more are kept." },
  },
} as const satisfies ProblemKind;
