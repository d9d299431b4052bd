import type { Refused } from "../api/request.ts";

/** A refusal with what it says of each field, which stands in no form of its own. */
export const withFieldWords = (refused: Refused): Refused => {
  const { detail, errors = [] } = refused.problem;
  const said = [detail, ...errors.map((error) => error.detail)].filter((text) => text !== "").join(" ");
  return { ...refused, problem: { ...refused.problem, detail: said } };
};
