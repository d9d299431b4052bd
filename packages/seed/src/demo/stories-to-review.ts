import { counterSteps, type Story } from "./story.ts";

const { all } = counterSteps;

/** What supervisors look at, with the case of `givenUp` that waited for papers for a week: a case withdrawn days after it was due, and a passport made by one hand within a minute. */
export const toReview: readonly Story[] = [
  {
    party: "man",
    visit: 9,
    counter: all,
    later: [
      [8, "10:05", "verified"],
      [2, "14:25", "withdrawn", "Permintaan pemohon"],
    ],
  },
  {
    party: "woman",
    visit: 6,
    counter: [...all, "verified", "adjudicated", "printed", "quality-checked", "ready"],
    later: [[3, "10:40", "handed-over"]],
    isRushed: true,
  },
];
