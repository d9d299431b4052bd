import { counterSteps, type Story, usualWay } from "./story.ts";

const { toDocuments, toPaid, toPhoto, unpaid, all, paidLast } = counterSteps;

export const atTheCounter: readonly Story[] = [
  { party: "man", visit: 1, counter: ["opened"] },
  { party: "woman", visit: 1, counter: ["opened"] },
  { party: "couple", visit: 1, counter: toDocuments },
  { party: "mononym", visit: 1, counter: toPaid },
  { party: "man", visit: 2, counter: toPaid },
  { party: "woman", visit: 1, counter: toPhoto },
  { party: "man", visit: 2, counter: unpaid },
];

export const inTheOffice: readonly Story[] = [
  { party: "family-of-3", visit: 1, counter: all },
  { party: "man", visit: 1, counter: paidLast, later: [[1, "14:10", "verified"]] },
  { party: "old-couple", visit: 1, counter: all, later: [[1, "14:30", "verified"]] },
  {
    party: "woman",
    visit: 1,
    counter: all,
    later: [
      [1, "13:35", "verified"],
      [1, "14:40", "adjudicated"],
    ],
  },
  {
    party: "old-man-mononym",
    visit: 1,
    counter: all,
    later: [
      [1, "13:20", "verified"],
      [1, "14:10", "adjudicated"],
      [1, "14:45", "printed"],
    ],
  },
];

/** Visited two days back and promised for the next working day, or three days back and promised for this one. */
export const atRisk: readonly Story[] = [
  { party: "woman", visit: 2, counter: paidLast, toldUntilDay: 1 },
  { party: "mother-and-baby", visit: 2, counter: all, later: [[2, "14:40", "verified"]] },
  { party: "couple", visit: 2, counter: all, later: usualWay(0).slice(0, 2) },
  { party: "man", visit: 2, counter: all, later: usualWay(0).slice(0, 3) },
  { party: "woman", visit: 3, counter: all, later: usualWay(1).slice(0, 3) },
  { party: "man", visit: 3, counter: all, later: usualWay(1).slice(0, 4) },
];

export const late: readonly Story[] = [
  { party: "man", visit: 4, counter: all, later: [[3, "10:15", "verified"]], toldUntilDay: 2 },
  {
    party: "woman",
    visit: 5,
    counter: all,
    later: [
      [4, "09:50", "verified"],
      [3, "14:20", "adjudicated"],
      [1, "08:10", "acknowledge"],
    ],
  },
  { party: "mononym", visit: 7, counter: paidLast },
  {
    party: "old-woman",
    visit: 8,
    counter: all,
    later: [
      [7, "11:10", "verified"],
      [6, "10:30", "adjudicated"],
      [5, "13:45", "printed"],
    ],
  },
];
