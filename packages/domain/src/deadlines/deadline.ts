import type { ApplicationAt } from "../applications/application-at.ts";
import { stationOf } from "../applications/stations.ts";
import { mainLineOf, rowOf, stepsThatLift } from "../services/chart.ts";
import { deadlineState } from "../services/sla-clock.ts";
import { type WatchedCase, watchedCase } from "./watched-case.ts";

export const deadlineStates = ["open", "at-risk", "breached"] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** An open promise as its supervisor sees it. Instants have the office's offset. */
export interface Deadline extends WatchedCase {
  readonly startedAt: string;
  readonly dueAt: string;
  /** Its last step on the main line, and since when: what lifts a hold, or is only repeated, takes a case nowhere. */
  readonly station: string;
  readonly stationAt: string;
  /** The steps that the promise still needs: the one that lifts a hold, or all that are left. */
  readonly missing: string[];
  readonly state: DeadlineState;
  /** User name of the supervisor who has it, and since when. */
  readonly acknowledgedBy?: string;
  readonly acknowledgedAt?: string;
}

/**
 * Undefined while nothing is promised, and after the clock has stopped or the application has ended. A promise that was
 * broken stays visible, in a pause too.
 */
export const deadlineOf = (current: ApplicationAt): Deadline | undefined => {
  const { record, chart, clock, office } = current;
  const { state, startedAt, dueAt } = clock;
  if (state === "stopped" || startedAt === undefined || dueAt === undefined) return undefined;
  const { timestampOf } = office.time;
  const watched = watchedCase(current);
  const { owner } = watched;
  const station = stationOf(chart, record.steps);
  return {
    ...watched,
    startedAt: timestampOf(startedAt),
    dueAt: timestampOf(dueAt),
    station: station.step,
    stationAt: timestampOf(station.at),
    missing: missingFor(current),
    state: deadlineState(clock, office.now),
    ...(owner !== null && { acknowledgedBy: owner.by, acknowledgedAt: owner.since }),
  };
};

const missingFor = ({ chart, standing: { taken, hold } }: ApplicationAt): string[] => {
  if (hold !== "none") return stepsThatLift(chart, hold);
  const way = mainLineOf(chart);
  const end = way.findIndex((step) => rowOf(chart, step).clock === "stops");
  return way.slice(0, end + 1).filter((step) => !taken.has(step));
};
