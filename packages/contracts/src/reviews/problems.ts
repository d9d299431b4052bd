import type { ProblemKind } from "../problem-kind.ts";

export const nothingFlagged = {
  status: 409,
  type: "nothing-flagged",
  words: {
    title: { id: "Permohonan ini tidak perlu ditinjau.", en: "There is nothing to review in this application." },
    detail: {
      id: "Tidak ada yang terlambat, terlalu cepat, atau dikerjakan satu tangan.",
      en: "Nothing in it was late, too fast, or done by one hand.",
    },
  },
} as const satisfies ProblemKind;

export const ownSteps = {
  status: 409,
  type: "own-steps",
  words: {
    title: { id: "Anda sendiri yang mencatat langkah ini.", en: "You took these steps yourself." },
    detail: {
      id: "Minta pengawas lain meninjaunya.",
      en: "Please ask another supervisor to review them.",
    },
  },
} as const satisfies ProblemKind;
