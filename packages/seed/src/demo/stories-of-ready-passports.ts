import { mondayOf } from "@sip/calendar/date";
import type { DemoDays } from "./demo-days.ts";
import { counterSteps, type Later, type Story, usualWay } from "./story.ts";

const { all } = counterSteps;

/** Both days are of the same week, so that both were released when the visit was moved. */
export const movedVisits = ({ back }: DemoDays): readonly Story[] => {
  let day = 3;
  while (mondayOf(back(day + 1)) !== mondayOf(back(day))) day += 1;
  return [{ party: "woman", visit: day, bookedFor: day + 1, counter: all, later: usualWay(day - 2) }];
};

/** Ready so many calendar days ago. The last one loses the passport in three days. */
export const waitingToBeCollected = (days: DemoDays): readonly Story[] =>
  (
    [
      [1, "man"],
      [2, "woman"],
      [3, "old-couple"],
      [5, "man"],
      [6, "woman"],
      [8, "mononym"],
      [10, "couple"],
      [13, "man"],
      [15, "woman"],
      [18, "mother-and-baby"],
      [20, "man"],
      [23, "woman"],
      [26, "man"],
      [27, "old-woman"],
    ] as const
  ).map(([daysAgo, party]) => {
    const ready = days.backOfDaysAgo(daysAgo);
    return { party, visit: ready + 2, counter: all, later: usualWay(ready) };
  });

/** Collected on `collected` working days back; one of them was late. */
export const handedOver = ({ backOfDaysAgo }: DemoDays): readonly Story[] => [
  ...(
    [
      [0, backOfDaysAgo(2), "man"],
      [0, backOfDaysAgo(9), "family-of-3"],
      [1, 2, "woman"],
      [1, 4, "old-man-mononym"],
      [2, 3, "couple"],
      [3, 8, "man"],
      [5, 6, "family-of-5"],
      [8, 10, "woman"],
      [12, 14, "man"],
    ] as const
  ).map(([collected, ready, party], index) => {
    const handOver: Later = [collected, `11:${String(10 + 5 * index)}`, "handed-over"];
    return { party, visit: ready + 2, counter: all, later: [...usualWay(ready), handOver] };
  }),
  {
    party: "woman",
    visit: 16,
    counter: all,
    later: [
      [14, "10:15", "verified"],
      [12, "09:25", "adjudicated"],
      [11, "14:10", "printed"],
      [11, "14:45", "quality-checked"],
      [10, "09:10", "ready"],
      [9, "13:05", "handed-over"],
    ],
  },
];
