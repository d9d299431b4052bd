import type { HttpRequest } from "./http.ts";

type Language = HttpRequest["language"];

/**
 * The one of our two languages that an `Accept-Language` (RFC 9110, 12.5.4) prefers; Indonesian when it names neither.
 */
export const languageOf = (header: string): Language => {
  const wanted = header.split(",").flatMap((range) => {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const language = (["id", "en"] as const).find((known) => tag === known || tag.startsWith(`${known}-`));
    const weight = weightOf(parameters);
    return language === undefined || weight === 0 ? [] : [{ language, weight }];
  });
  return wanted.sort((a, b) => b.weight - a.weight)[0]?.language ?? "id";
};

/** 1 if nothing is written; a text that is no number counts as 0. */
const weightOf = (parameters: readonly string[]): number => {
  const written = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return written === undefined ? 1 : Number(written) || 0;
};
