import type { Story, StoryStep } from "./story.ts";

const all: readonly StoryStep[] = ["opened", "identity-checked", "photo-and-interview"];

/** Visits for a stay permit: in today's line, on their way, about to be late, and with their result. */
export const ofForeigners: readonly Story[] = [
  { party: "foreigner", visit: 0, counter: all, between: { from: "08:30", to: "08:30" } },
  {
    party: "foreigner",
    visit: 0,
    counter: ["opened", "papers-missing"],
    papers: "original letter of guarantee",
    between: { from: "09:30", to: "09:30" },
  },
  { party: "foreign-couple", visit: 0, counter: all, isCalledLate: true, between: { from: "13:30", to: "13:30" } },
  { party: "foreigner", visit: 1, counter: all, later: [[1, "14:20", "sent-to-national-system"]] },
  { party: "foreign-couple", visit: 3, counter: all, later: [[2, "10:10", "sent-to-national-system"]] },
  {
    party: "foreigner",
    visit: 6,
    counter: all,
    later: [
      [5, "09:25", "sent-to-national-system"],
      [3, "11:00", "permit-issued"],
    ],
  },
];
