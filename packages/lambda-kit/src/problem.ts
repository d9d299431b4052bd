import type { HttpRequest, HttpResponse } from "./http.ts";

/** The `type` of a problem is stable; systems outside compare how it ends. */
const problemBase = "https://sip.imigrasi.go.id/problems/";

export interface ProblemText {
  readonly id: string;
  readonly en: string;
}

/** An RFC 9457 answer with its title in the caller's language. */
export const problem = (
  request: Pick<HttpRequest, "language">,
  status: number,
  name: string,
  title: ProblemText,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: {
    ...headers,
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": request.language,
  },
  body: { type: `${problemBase}${name}`, title: title[request.language], status, ...more },
});

/** What does not exist, and what belongs to somebody else: both look the same from outside. */
export const notFound = (request: Pick<HttpRequest, "language">): HttpResponse =>
  problem(request, 404, "not-found", { id: "Tidak ditemukan.", en: "Not found." });

/** Too much was asked at once; nothing was done and the same request may come again. */
export const tooBusy = (request: Pick<HttpRequest, "language">): HttpResponse => {
  const title = { id: "Sedang sangat ramai. Silakan coba lagi.", en: "It is very busy right now. Please try again." };
  return problem(request, 429, "busy", title, {}, { "retry-after": "1" });
};
