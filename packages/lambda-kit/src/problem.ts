import type { HttpRequest, HttpResponse } from "./http.ts";

/** The `type` of a problem is stable; systems outside compare how it ends. */
const problemBase = "https://sip.imigrasi.go.id/problems/";

export interface ProblemText {
  readonly id: string;
  readonly en: string;
}

/** What a problem says to the person who meets it: what is so, and what to do about it. */
export interface ProblemWords {
  readonly title: ProblemText;
  readonly detail: ProblemText;
}

/** An RFC 9457 answer in the caller's language. */
export const problem = (
  request: Pick<HttpRequest, "language">,
  status: number,
  name: string,
  { title, detail }: ProblemWords,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: {
    ...headers,
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": request.language,
  },
  body: {
    type: `${problemBase}${name}`,
    title: title[request.language],
    status,
    detail: detail[request.language],
    ...more,
  },
});

/** What does not exist, and what belongs to somebody else: both look the same from outside. */
export const notFound = (request: Pick<HttpRequest, "language">): HttpResponse =>
  problem(request, 404, "not-found", {
    title: { id: "Tidak ditemukan.", en: "Not found." },
    detail: {
      id: "Periksa lagi kode atau alamatnya.",
      en: "Please check the code or the address again.",
    },
  });

/** Too much was asked at once; nothing was done and the same request may come again. */
export const tooBusy = (request: Pick<HttpRequest, "language">): HttpResponse => {
  const words = {
    title: { id: "Sedang sangat ramai.", en: "It is very busy right now." },
    detail: {
      id: "Permintaan Anda belum diproses. Silakan coba lagi.",
      en: "Nothing was done yet. Please try again.",
    },
  };
  return problem(request, 429, "busy", words, {}, { "retry-after": "1" });
};
