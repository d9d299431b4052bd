import { type ProblemKind, problemType } from "@sip/contracts/problem-kind";
import type { HttpRequest, HttpResponse } from "./http.ts";

/** A refusal as an RFC 9457 answer in the caller's language. */
export const answerProblem = <Refused>(
  { language }: Pick<HttpRequest, "language">,
  { status, type, words, extras, retryAfterSeconds }: ProblemKind<Refused>,
  refused: Refused,
): HttpResponse => {
  const { title, detail } = typeof words === "function" ? words(refused) : words;
  const retryAfter = ownRetryAfter(refused) ?? retryAfterSeconds;
  return {
    status,
    headers: {
      ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": language,
    },
    body: {
      type: problemType(type),
      title: title[language],
      status,
      detail: detail[language],
      ...extras?.parse(refused),
    },
  };
};

const ownRetryAfter = (refused: unknown): number | undefined =>
  typeof refused === "object" && refused !== null && "retryAfterSeconds" in refused
    ? Number(refused.retryAfterSeconds)
    : undefined;
