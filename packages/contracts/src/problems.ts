import * as z from "zod/mini";
import { FieldError } from "./problem-body.ts";
import type { ProblemKind } from "./problem-kind.ts";

/** What does not exist, and what belongs to somebody else: both look the same from outside. */
export const notFound = {
  status: 404,
  type: "not-found",
  words: {
    title: { id: "Tidak ditemukan.", en: "Not found." },
    detail: { id: "Periksa lagi kode atau alamatnya.", en: "Please check the code or the address again." },
  },
} as const satisfies ProblemKind;

/** Too much was asked at once; nothing was done and the same request may come again. */
export const busy = {
  status: 429,
  type: "busy",
  retryAfterSeconds: 1,
  words: {
    title: { id: "Sedang sangat ramai.", en: "It is very busy right now." },
    detail: {
      id: "Permintaan Anda belum diproses. Silakan coba lagi.",
      en: "Nothing was done yet. Please try again.",
    },
  },
} as const satisfies ProblemKind;

export const invalidRequest = {
  status: 400,
  type: "invalid-request",
  words: {
    title: { id: "Isian belum benar.", en: "Some of the input is not right." },
    detail: {
      id: "Perbaiki bagian berikut, lalu kirim lagi.",
      en: "Please correct the following, then send it again.",
    },
  },
  extras: z.object({ errors: z.array(FieldError) }),
} as const satisfies ProblemKind;

export const requestTooLarge = {
  status: 413,
  type: "request-too-large",
  words: ({ maxKilobytes }) => ({
    title: { id: "Isian terlalu besar.", en: "The request is too large." },
    detail: { id: `Paling besar ${maxKilobytes} kB.`, en: `At most ${maxKilobytes} kB.` },
  }),
} as const satisfies ProblemKind<{ readonly maxKilobytes: number }>;

export const notSignedIn = {
  status: 401,
  type: "not-signed-in",
  words: {
    title: { id: "Silakan masuk lagi.", en: "Please sign in again." },
    detail: {
      id: "Tanda masuk tidak ada, tidak berlaku di sini, atau kedaluwarsa.",
      en: "The token is missing, not for this, or expired.",
    },
  },
} as const satisfies ProblemKind;

export const forbidden = {
  status: 403,
  type: "forbidden",
  words: {
    title: { id: "Anda tidak berwenang untuk ini.", en: "You are not allowed to do this." },
    detail: { id: "Ini di luar peran atau kantor Anda.", en: "It is outside your role or your office." },
  },
} as const satisfies ProblemKind;

/** Whoever comes to the API past the site. */
export const notThroughSite = {
  status: 403,
  type: "not-through-site",
  words: {
    title: { id: "Alamat ini tertutup.", en: "This address is closed." },
    detail: { id: "Pakai alamat situs yang diumumkan.", en: "Please use the published address of the site." },
  },
} as const satisfies ProblemKind;

/** A fault of ours. It is told nothing of but under which id operators find it. */
export const internalError = {
  status: 500,
  type: "internal-error",
  words: {
    title: { id: "Maaf, terjadi kesalahan di sistem kami.", en: "Sorry, something went wrong on our side." },
    detail: { id: "Silakan coba lagi beberapa menit kemudian.", en: "Please try again in a few minutes." },
  },
  extras: z.object({ requestId: z.optional(z.string()) }),
} as const satisfies ProblemKind;
