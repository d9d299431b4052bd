import type { HttpRequest } from "./http.ts";

type Language = HttpRequest["language"];

/** Which of our two languages an `Accept-Language` (RFC 9110, 12.5.4) wants most; Indonesian when it names neither. */
export const languageOf = (header: string): Language => {
  const wanted = header.split(",").flatMap((range) => {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const language = (["id", "en"] as const).find((known) => tag === known || tag.startsWith(`${known}-`));
    const weight = weightOf(parameters);
    return language === undefined || weight === 0 ? [] : [{ language, weight }];
  });
  return wanted.sort((a, b) => b.weight - a.weight)[0]?.language ?? "id";
};

/** 1 unless something else is written; what is no number counts as least wanted. */
const weightOf = (parameters: readonly string[]): number => {
  const written = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return written === undefined ? 1 : Number(written) || 0;
};
