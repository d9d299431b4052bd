import type { Instant } from "../clock.ts";
import { hasClock, rowOf } from "../services/chart.ts";
import type { StepRecord } from "./application.ts";
import type { ApplicationAt } from "./application-at.ts";

/** The step that set the hold under which an application stands. */
export const holdSetIn = ({ record, chart, standing: { hold } }: ApplicationAt): StepRecord | undefined =>
  hold === "none" ? undefined : record.steps.findLast(({ step }) => rowOf(chart, step).sets === hold);

/**
 * Since when an open application has had no day on which it is due: since its clock stands still, since the clock
 * started where no day could be promised, since a hold or its first step where the clock has not started. Undefined where
 * a day is due, after the end, and of what promises nothing.
 */
export const heldSince = (current: ApplicationAt): Instant | undefined => {
  const { record, chart, clock } = current;
  if (!hasClock(chart) || clock.state === "stopped" || clock.dueAt !== undefined) return undefined;
  return clock.pausedSince ?? clock.startedAt ?? holdSetIn(current)?.at ?? record.steps[0].at;
};
