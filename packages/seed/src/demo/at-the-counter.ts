import type { Instant } from "@sip/domain/clock";
import type { Dice } from "./dice.ts";
import type { PlannedAct } from "./planned-visit.ts";
import type { StoryStep } from "./story.ts";

/** Minutes that pass before each step of a visit; at their longest an hour and ten, so that the last session ends in time. */
const minutesBefore: Readonly<Partial<Record<StoryStep, readonly [number, number]>>> = {
  opened: [5, 20],
  "documents-incomplete": [5, 10],
  "documents-complete": [5, 10],
  paid: [4, 10],
  "biometrics-taken": [8, 15],
  interviewed: [6, 15],
  "photo-and-interview": [8, 15],
};

const asksForPapers: ReadonlySet<StoryStep> = new Set(["documents-incomplete", "papers-missing"]);

/** One step soon after the other, from the moment at which the people are there. */
export const actsAtTheCounter = (
  checkedInAt: Instant,
  steps: readonly StoryStep[],
  {
    by,
    dice,
    note,
    isRushed = false,
  }: { readonly by: string; readonly dice: Dice; readonly note?: string; readonly isRushed?: boolean },
): readonly PlannedAct[] => {
  let atMs = Date.parse(checkedInAt);
  return steps.map((step) => {
    const [shortest, longest] = minutesBefore[step] ?? [5, 10];
    atMs += (isRushed ? dice.between(2, 6) : dice.between(shortest * 60, longest * 60)) * 1_000;
    const isNoted = asksForPapers.has(step) && note !== undefined;
    return { kind: "step", at: new Date(atMs).toISOString(), by, step, ...(isNoted && { note }) };
  });
};
