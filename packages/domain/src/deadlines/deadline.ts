import { lastStepOf } from "../applications/application.ts";
import type { ApplicationAt } from "../applications/application-at.ts";
import { type ShownHandling, shownHandling } from "../applications/shown-handling.ts";
import { mainLineOf, rowOf, stepsOf } from "../services/chart.ts";
import { deadlineState } from "../services/sla-clock.ts";

export const deadlineStates = ["open", "at-risk", "breached"] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** An open promise as its supervisor sees it. Instants have the office's offset. */
export interface Deadline extends ShownHandling {
  readonly applicationNumber: string;
  readonly applicantName: string;
  readonly service: string;
  readonly step: string;
  readonly stepAt: string;
  readonly startedAt: string;
  readonly dueAt: string;
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
  const { record, clock, office } = current;
  const { state, startedAt, dueAt } = clock;
  if (state === "stopped" || startedAt === undefined || dueAt === undefined) return undefined;
  const { timestampOf } = office.time;
  const { applicationNumber, serviceId, applicantName } = record;
  const { step, at } = lastStepOf(record);
  const handling = shownHandling(current);
  const { owner } = handling;
  return {
    applicationNumber,
    service: serviceId,
    applicantName,
    step,
    stepAt: timestampOf(at),
    startedAt: timestampOf(startedAt),
    dueAt: timestampOf(dueAt),
    missing: missingFor(current),
    state: deadlineState(clock, office.now),
    ...(owner !== null && { acknowledgedBy: owner.by, acknowledgedAt: owner.since }),
    ...handling,
  };
};

const missingFor = ({ chart, standing: { taken, hold } }: ApplicationAt): string[] => {
  if (hold !== "none") return stepsOf(chart).filter((step) => rowOf(chart, step).lifts === hold);
  const way = mainLineOf(chart);
  const end = way.findIndex((step) => rowOf(chart, step).clock === "stops");
  return way.slice(0, end + 1).filter((step) => !taken.has(step));
};
