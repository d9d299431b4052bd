import { rulesOn } from "@sip/domain/offices/office";
import { firstLine } from "@sip/domain/services/lines";
import type { DemoDays } from "./demo-days.ts";
import { counterSteps, type Story } from "./story.ts";

type InLine = Omit<Story, "visit" | "between">;

const { all, paidLast } = counterSteps;

/** Who comes to each session of the day, the first one first. */
const sessions: readonly (readonly InLine[])[] = [
  [
    { party: "family-of-4", counter: all, later: [[0, "13:45", "verified"]] },
    { party: "old-woman", counter: all },
  ],
  [
    { party: "man", counter: paidLast, isCalledLate: true },
    { party: "woman", counter: ["opened", "documents-incomplete"], papers: "Akta kelahiran asli" },
  ],
  [
    { party: "couple", counter: all },
    { party: "mother-and-baby", counter: all },
  ],
  [
    { party: "woman", counter: [], missed: "stayed-away" },
    { party: "man", counter: all, isCalledLate: true },
  ],
  [{ party: "family-of-3", counter: all }],
  [
    { party: "mononym", counter: all, isCalledLate: true },
    { party: "old-couple", counter: all },
  ],
  [
    { party: "man", counter: paidLast },
    { party: "woman", counter: all, isCalledLate: true },
  ],
  [
    { party: "couple", counter: all },
    { party: "man", counter: all, isCalledLate: true },
  ],
];

/** The visits of the last day whose doors have opened: today, on a working day. */
export const lineOfTheDay = ({ office, back }: DemoDays): readonly Story[] =>
  rulesOn(office, firstLine.serviceId, back(0)).sessions.flatMap(({ session }, index) =>
    (sessions[index % sessions.length] ?? []).map((inLine) => ({
      ...inLine,
      visit: 0,
      between: { from: session, to: session },
    })),
  );
