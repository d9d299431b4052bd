import type { Instant } from "../clock.ts";
import { type Chart, mainLineOf } from "../services/chart.ts";
import type { StepTaken } from "../services/pauses.ts";
import { type Application, lastStepOf } from "./application.ts";

/**
 * Where an application has stood since its clock started, oldest first: at each step of the main line from the instant
 * at which it was first taken. Papers that are brought later repeat an early step, and take nothing back.
 */
export const stationsOf = (chart: Chart, history: readonly StepTaken[], startedAt: Instant): readonly StepTaken[] =>
  stationsIn(chart, history).filter(({ at }) => at >= startedAt);

/** Where it stands: its last station, from the instant at which it came there; its last step, if the chart knows no other. */
export const stationOf = (chart: Chart, history: Application["steps"]): StepTaken =>
  stationsIn(chart, history).at(-1) ?? lastStepOf({ steps: history });

const stationsIn = (chart: Chart, history: readonly StepTaken[]): readonly StepTaken[] => {
  const line = new Set(mainLineOf(chart));
  const seen = new Set<string>();
  const stations: StepTaken[] = [];
  for (const { step, at } of history) {
    if (!line.has(step) || seen.has(step)) continue;
    seen.add(step);
    stations.push({ step, at });
  }
  return stations;
};
