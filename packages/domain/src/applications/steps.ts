/**
 * The way of a passport as one table (docs/ARCHITECTURE.md draws it).
 *
 * Order of the main line: Permenkumham 8/2014 (examination, payment, photo and fingerprints, interview, verification,
 * adjudication), then printing, quality check and hand-over. Payment may come before or after the photo: M-Paspor
 * takes the money first, the counter often last.
 */
export const steps = [
  "opened",
  "documents-incomplete",
  "documents-complete",
  "paid",
  "biometrics-taken",
  "interviewed",
  "verified",
  "adjudicated",
  "printed",
  "quality-checked",
  "ready",
  "handed-over",
  "suspended",
  "resumed",
  "rejected",
  "withdrawn",
] as const;

export type Step = (typeof steps)[number];

export type StaffGroup = "officer" | "supervisor" | "admin";

/** What keeps an application from moving on: papers that are missing, or a suspension. */
export type Hold = "documents" | "suspended";

interface StepRule {
  /** Steps that must have been taken before. */
  readonly needs: readonly Step[];
  /** Steps after which this one is closed for good. */
  readonly until: readonly Step[];
  /** The hold under which this step is allowed; every other step waits while there is a hold. */
  readonly under: readonly (Hold | "none")[];
  /** May it be taken more than once? */
  readonly repeats: boolean;
  readonly sets?: Hold;
  readonly lifts?: Hold;
  readonly ends?: true;
  readonly by: readonly StaffGroup[];
}

const staff: readonly StaffGroup[] = ["officer", "supervisor"];
const main = (...needs: Step[]): StepRule => ({ needs, until: [], under: ["none"], repeats: false, by: staff });

export const chart: Readonly<Record<Step, StepRule>> = {
  opened: { needs: [], until: ["opened"], under: ["none"], repeats: false, by: staff },
  "documents-incomplete": {
    needs: ["opened"],
    until: ["printed"],
    under: ["none"],
    repeats: true,
    sets: "documents",
    by: staff,
  },
  "documents-complete": {
    needs: ["opened"],
    until: ["printed"],
    under: ["none", "documents"],
    repeats: false,
    lifts: "documents",
    by: staff,
  },
  paid: main("documents-complete"),
  "biometrics-taken": main("documents-complete"),
  interviewed: main("biometrics-taken"),
  verified: main("paid", "interviewed"),
  adjudicated: main("verified"),
  printed: main("adjudicated"),
  "quality-checked": main("printed"),
  ready: main("quality-checked"),
  "handed-over": { ...main("ready"), ends: true },
  suspended: { needs: ["opened"], until: ["ready"], under: ["none"], repeats: true, sets: "suspended", by: staff },
  resumed: { needs: ["suspended"], until: [], under: ["suspended"], repeats: true, lifts: "suspended", by: staff },
  rejected: {
    needs: ["opened"],
    until: ["ready"],
    under: ["none", "documents", "suspended"],
    repeats: false,
    ends: true,
    by: staff,
  },
  withdrawn: {
    needs: ["opened"],
    until: ["printed"],
    under: ["none", "documents", "suspended"],
    repeats: false,
    ends: true,
    by: staff,
  },
};

/** Where an application stands, derived from the steps it has taken, oldest first. */
export interface Standing {
  readonly taken: ReadonlySet<Step>;
  readonly hold: Hold | "none";
  readonly ended: boolean;
}

export const standingOf = (history: readonly Step[]): Standing => {
  let hold: Hold | "none" = "none";
  for (const step of history) {
    const rule = chart[step];
    if (rule.sets !== undefined) hold = rule.sets;
    else if (rule.lifts === hold) hold = "none";
  }
  return { taken: new Set(history), hold, ended: history.some((step) => chart[step].ends === true) };
};

const isAllowed = (step: Step, standing: Standing): boolean => {
  const rule = chart[step];
  const again = standing.taken.has(step) && !rule.repeats && rule.lifts !== standing.hold;
  return (
    !standing.ended &&
    !again &&
    rule.under.includes(standing.hold) &&
    rule.needs.every((needed) => standing.taken.has(needed)) &&
    !rule.until.some((closing) => standing.taken.has(closing))
  );
};

/** The steps the chart allows now, in the chart's order. Before `opened` nothing else is allowed. */
export const allowedSteps = (history: readonly Step[]): Step[] => {
  const standing = standingOf(history);
  return steps.filter((step) => isAllowed(step, standing));
};

export const isStep = (text: string): text is Step => Object.hasOwn(chart, text);
