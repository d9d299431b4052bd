import { fieldWords } from "@sip/contracts/field-words";
import type * as z from "zod/mini";
import type { HttpRequest } from "./http.ts";

/** Says what was expected, never what was sent: answers end up in logs of other people's systems. */
export const describeIssue = (issue: z.core.$ZodIssue, language: HttpRequest["language"]): string => {
  const words = fieldWords(language);
  switch (issue.code) {
    case "invalid_type":
      return words.typeExpected(issue.expected);
    case "unrecognized_keys":
      return words.unknownField;
    case "invalid_value":
      return words.oneOf(issue.values.map(String).join(", "));
    case "too_big":
      return words.atMost(String(issue.maximum));
    case "too_small":
      return words.atLeast(String(issue.minimum));
    case "invalid_union":
      return unionOf(issue, language);
    default:
      return words.otherForm;
  }
};

/** A choice between single values, such as 5 or 10 years, is described as one list. */
const unionOf = (issue: z.core.$ZodIssueInvalidUnion, language: HttpRequest["language"]): string => {
  const words = fieldWords(language);
  const values = issue.errors.flatMap(([first]) => (first?.code === "invalid_value" ? first.values : []));
  return values.length === issue.errors.length ? words.oneOf(values.map(String).join(", ")) : words.otherForm;
};
