import { sessionsOn } from "@sip/domain/queue/session";
import { isWithinHours } from "@sip/domain/queue/session-hours";
import { firstLine } from "@sip/domain/services/lines";
import type { DemoDays } from "./demo-days.ts";
import { counterSteps, type Story } from "./story.ts";

type InLine = Omit<Story, "visit" | "between">;

const { all, paidLast } = counterSteps;

/** Who comes to each session of a usual day, the first one first. */
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

/** The visits of the last day whose doors have opened: today, on a working day. A short day has them in fewer sessions. */
export const lineOfTheDay = ({ office, time, back }: DemoDays): readonly Story[] => {
  const open = sessionsOn(office, firstLine.serviceId, back(0)).filter(
    (session) => session.pool === "online" && isWithinHours(time, session),
  );
  return sessions.flatMap((inSession, index) => {
    const session = open[Math.floor((index * open.length) / sessions.length)]?.session;
    if (session === undefined) return [];
    return inSession.map((inLine) => ({ ...inLine, visit: 0, between: { from: session, to: session } }));
  });
};
