import { type Application, lastStepOf } from "../applications/application.ts";
import type { Step } from "../applications/steps.ts";
import type { Instant } from "../clock.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { alertsUnder } from "./alerts.ts";
import { deadlineState, slaClock } from "./sla-clock.ts";

export const deadlineStates = ["open", "at-risk", "breached"] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** A promise that is open, as its supervisor sees it. Instants have the office's offset. */
export interface Deadline {
  readonly applicationNumber: string;
  readonly applicantName: string;
  readonly step: Step;
  readonly stepAt: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly state: DeadlineState;
  /** User name of the supervisor who took it over, and when. */
  readonly acknowledgedBy?: string;
  readonly acknowledgedAt?: string;
}

/**
 * Undefined while nothing is promised, and once the passport is ready or the application has ended. A promise that was
 * broken before the clock was paused stays in sight: it is broken.
 */
export const deadlineOf = (application: Application, now: Instant, office: RuledOffice): Deadline | undefined => {
  const clock = slaClock(application.steps, office);
  const dueAt = clock.state === "running" ? clock.dueAt : clock.missedDueAt;
  if (clock.startedAt === undefined || dueAt === undefined) return undefined;
  const { applicationNumber, applicantName } = application;
  const { step, at } = lastStepOf(application);
  const { acknowledged } = alertsUnder(application.alerts, clock);
  return {
    applicationNumber,
    applicantName,
    step,
    stepAt: office.timestampOf(at),
    startedAt: office.timestampOf(clock.startedAt),
    dueAt: office.timestampOf(dueAt),
    state: deadlineState(clock, now),
    ...(acknowledged !== undefined && {
      acknowledgedBy: acknowledged.by,
      acknowledgedAt: office.timestampOf(acknowledged.at),
    }),
  };
};
