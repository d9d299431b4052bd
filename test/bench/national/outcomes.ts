import type { ModelAnswer } from "../../model/gateway.ts";

/** What a request came to: what the function said, or who turned it away. */
export type Outcome = "done" | "full" | "refused" | "busy" | "limited" | "no-sandbox" | "failed";

export const outcomeOf = ({ status, by, body }: ModelAnswer): Outcome => {
  if (by === "limit") return "limited";
  if (by === "lambda") return status === 500 ? "failed" : "no-sandbox";
  if (status < 400) return "done";
  if (status === 429) return "busy";
  if (status >= 500) return "failed";
  return body.includes("session-full") ? "full" : "refused";
};

/** Whether the system had no room; a person tries again then. */
export const isTurnedAway = (outcome: Outcome): boolean =>
  outcome === "busy" || outcome === "limited" || outcome === "no-sandbox" || outcome === "failed";

export type Outcomes = Readonly<Partial<Record<Outcome, number>>>;

export const countOutcomes = (): { add(outcome: Outcome): void; readonly counts: Outcomes } => {
  const counts: Partial<Record<Outcome, number>> = {};
  return {
    counts,
    add: (outcome) => {
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    },
  };
};

const sumOf = (counts: Outcomes, isMeant: (outcome: Outcome) => boolean): number =>
  Object.entries(counts).reduce((sum, [outcome, count]) => sum + (isMeant(outcome as Outcome) ? count : 0), 0);

export const turnedAway = (counts: Outcomes): number => sumOf(counts, isTurnedAway);

export const answered = (counts: Outcomes): number => sumOf(counts, () => true);
