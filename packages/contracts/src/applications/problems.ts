import * as z from "zod/mini";
import { fieldWords } from "../field-words.ts";
import type { WrongFields } from "../operation.ts";
import type { ProblemKind } from "../problem-kind.ts";

/** For an officer or supervisor who names an application that is not there, or not theirs to see. */
export const noSuchApplication = {
  status: 404,
  type: "not-found",
  words: {
    title: { id: "Permohonan tidak ditemukan.", en: "There is no such application." },
    detail: {
      id: "Periksa lagi nomornya. Permohonan kantor lain tidak tampil di sini.",
      en: "Please check the number again. Applications of other offices are not shown here.",
    },
  },
} as const satisfies ProblemKind;

export const noSuchTicket = {
  status: 404,
  type: "not-found",
  words: {
    title: { id: "Tiket tidak ditemukan.", en: "There is no such ticket." },
    detail: {
      id: "Periksa lagi kode antrean dan nomor tiketnya. Antrean kantor lain tidak dilayani di sini.",
      en: "Please check the booking code and the ticket number again. Bookings of other offices are not served here.",
    },
  },
} as const satisfies ProblemKind;

export const notCheckedIn = {
  status: 409,
  type: "not-checked-in",
  words: {
    title: { id: "Pemohon belum hadir di loket.", en: "The applicant has not checked in." },
    detail: { id: "Catat kehadirannya lebih dulu.", en: "Please check the booking in first." },
  },
} as const satisfies ProblemKind;

const noSuchStepAt = (pointer: string) =>
  ({
    fieldsOf: ({ steps }, language) => [{ pointer, detail: fieldWords(language).oneOf(steps.join(", ")) }],
  }) as const satisfies WrongFields<{ readonly steps: readonly string[] }>;

export const noSuchStep = noSuchStepAt("/step");

/** In the query of a list. */
export const noSuchStepToList = noSuchStepAt("?step");

const noSuchServiceWords = { id: "Layanan ini tidak ada.", en: "There is no such service." };

export const noSuchService = {
  fieldsOf: (_, language) => [{ pointer: "?service", detail: noSuchServiceWords[language] }],
} as const satisfies WrongFields<unknown>;

const stepMissingWords = {
  id: "Layanan hanya dapat dipilih bersama salah satu tahapnya.",
  en: "A service can be asked for only together with one of its steps.",
};

export const stepMissing = {
  fieldsOf: (_, language) => [{ pointer: "?step", detail: stepMissingWords[language] }],
} as const satisfies WrongFields<unknown>;

const strangeCursorWords = {
  id: "Harus `next` dari halaman sebelumnya di daftar yang sama.",
  en: "Has to be `next` of an earlier page of the same list.",
};

export const strangeCursor = {
  fieldsOf: (_, language) => [{ pointer: "?after", detail: strangeCursorWords[language] }],
} as const satisfies WrongFields<unknown>;

export const stepNotAllowed = {
  status: 409,
  type: "step-not-allowed",
  words: {
    title: {
      id: "Langkah ini belum atau tidak lagi dapat dilakukan.",
      en: "This step cannot be taken yet, or cannot be taken any more.",
    },
    detail: {
      id: "Permohonan ini sudah maju atau sudah berakhir. Buka lagi untuk melihat langkah yang dapat dilakukan.",
      en: "This application has gone on, or has come to its end. Open it again to see which steps can be taken.",
    },
  },
  extras: z.object({ allowedSteps: z.array(z.string()) }),
} as const satisfies ProblemKind;

export const issuesNothing = {
  fieldsOf: ({ issuing }, language) => [
    { pointer: "/issuedOn", detail: issuesNothingWords[language](issuing.join(", ")) },
  ],
} as const satisfies WrongFields<{ readonly issuing: readonly string[] }>;

const issuesNothingWords = {
  id: (issuing: string) =>
    issuing === "" ? "Layanan ini tidak menerbitkan apa pun." : `Hanya bersama tahap ${issuing}.`,
  en: (issuing: string) =>
    issuing === "" ? "This service issues nothing." : `Only together with the step ${issuing}.`,
};

export const strangeIssueDay = {
  fieldsOf: ({ from, until }, language) => [
    { pointer: "/issuedOn", detail: strangeIssueDayWords[language](from, until) },
  ],
} as const satisfies WrongFields<{ readonly from: string; readonly until: string }>;

const strangeIssueDayWords = {
  id: (from: string, until: string) => `Harus hari dari ${from}, ketika permohonan dibuka, sampai hari ini, ${until}.`,
  en: (from: string, until: string) =>
    `Has to be a day from ${from}, when the application was opened, to today, ${until}.`,
};

/** Every code that leads nowhere gets the same answer, whatever it looks like: guessing teaches nothing. */
export const unknownCode = {
  status: 404,
  type: "not-found",
  words: {
    title: { id: "Kode ini tidak kami kenal.", en: "We do not know this code." },
    detail: {
      id: "Periksa lagi kode pada tanda terima atau pesan Anda.",
      en: "Please check it on your receipt or message.",
    },
  },
} as const satisfies ProblemKind;
