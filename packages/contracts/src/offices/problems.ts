import * as z from "zod/mini";
import type { ProblemKind } from "../problem-kind.ts";

/** `faults` say by name what cannot be. */
export const impossibleDays = {
  status: 409,
  type: "impossible-days",
  words: {
    title: { id: "Hari atau jam ini tidak dapat berlaku.", en: "These days or hours cannot hold." },
    detail: {
      id: "Ada yang saling bertentangan, atau menyangkut hari yang sudah lewat atau sudah dimulai. Perbaiki yang disebut di faults.",
      en: "Some contradict each other, or are of days that are over or have begun. Please correct what faults names.",
    },
  },
  extras: z.object({ faults: z.array(z.string()) }),
} as const satisfies ProblemKind;

export const daysChanged = {
  status: 409,
  type: "days-changed",
  words: {
    title: { id: "Hari dan jam kantor baru saja diubah orang lain.", en: "Somebody else has just changed the days." },
    detail: {
      id: "Belum ada yang diubah. Lihat dulu keadaan sekarang, lalu putuskan lagi.",
      en: "Nothing was changed. Please look at how they are now, and decide again.",
    },
  },
  extras: z.object({ version: z.int() }),
} as const satisfies ProblemKind;
