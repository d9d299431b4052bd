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
