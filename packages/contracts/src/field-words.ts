import type { Language } from "./primitives.ts";

/** What the border says about a field that it cannot read. */
export interface FieldWords {
  readonly required: string;
  readonly json: string;
  readonly unknownField: string;
  readonly otherForm: string;
  typeExpected(type: string): string;
  oneOf(values: string): string;
  atMost(limit: string): string;
  atLeast(limit: string): string;
}

const words: Readonly<Record<Language, FieldWords>> = {
  id: {
    required: "Wajib diisi.",
    json: "Isi permintaan harus JSON dalam UTF-8.",
    unknownField: "Isian ini tidak dikenal.",
    otherForm: "Bentuk isian ini tidak sesuai.",
    typeExpected: (type) => `Wajib diisi, dengan jenis ${type}.`,
    oneOf: (values) => `Harus salah satu dari: ${values}.`,
    atMost: (limit) => `Paling banyak ${limit}.`,
    atLeast: (limit) => `Paling sedikit ${limit}.`,
  },
  en: {
    required: "Required.",
    json: "The body has to be JSON in UTF-8.",
    unknownField: "There is no such field.",
    otherForm: "Not in the expected form.",
    typeExpected: (type) => `Required, of type ${type}.`,
    oneOf: (values) => `Has to be one of: ${values}.`,
    atMost: (limit) => `At most ${limit}.`,
    atLeast: (limit) => `At least ${limit}.`,
  },
};

export const fieldWords = (language: Language): FieldWords => words[language];
