import type { Instant } from "../clock.ts";
import { type Chart, mainLineOf } from "../services/chart.ts";
import type { StepTaken } from "../services/pauses.ts";

/**
 * Where an application has stood since its clock started, oldest first: at each step of the main line from the instant
 * at which it was first taken. Papers that are brought later repeat an early step, and take nothing back.
 */
export const stationsOf = (chart: Chart, history: readonly StepTaken[], startedAt: Instant): readonly StepTaken[] => {
  const line = new Set(mainLineOf(chart));
  const seen = new Set<string>();
  const stations: StepTaken[] = [];
  for (const { step, at } of history) {
    if (!line.has(step) || seen.has(step)) continue;
    seen.add(step);
    if (at >= startedAt) stations.push({ step, at });
  }
  return stations;
};
