import type { Figure } from "../report.ts";
import type { Everyday } from "./everyday.ts";
import { answered, turnedAway } from "./outcomes.ts";
import { seconds, waitsInWords } from "./waits.ts";

/** Who stands before a screen waits for a code this long at most. */
const codeWithinMs = 60_000;

export const everydayFigures = (
  during: string,
  { checkIns, webhooks, codesAskedFor, codes, codesMissing }: Everyday,
): readonly Figure[] => [
  {
    name: `${during}: check-ins, receipts and requests for codes turned away meanwhile, of all`,
    value: [checkIns, webhooks, codesAskedFor].map((counts) => `${turnedAway(counts)}/${answered(counts)}`).join(", "),
    gate: {
      text: "none",
      isPassed: [checkIns, webhooks, codesAskedFor].every((counts) => turnedAway(counts) === 0),
    },
  },
  {
    name: `${during}: codes came after p50, p95, longest; not at all`,
    value: `${waitsInWords(codes)}; ${codesMissing}`,
    gate: {
      text: `<= ${seconds(codeWithinMs)}; 0`,
      isPassed: codes.count > 0 && codes.longest <= codeWithinMs && codesMissing === 0,
    },
  },
];
