import type { Act } from "../act.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { type Chart, type Standing, standingOf } from "../services/chart.ts";
import { chartOf } from "../services/charts.ts";
import { type SlaClock, slaClock } from "../services/sla-clock.ts";
import { alertsUnder } from "./alerts.ts";
import { type Application, type StepRecord, stepNamesOf } from "./application.ts";
import { type PickUp, pickUpOf } from "./pick-up.ts";

/**
 * A record with all that follows from its history. It is computed once for a decision and passed on, because the clock
 * asks the calendar for each day.
 */
export interface ApplicationAt {
  readonly record: Application;
  readonly chart: Chart;
  readonly standing: Standing;
  readonly clock: SlaClock;
  /** Undefined while there is nothing to collect. */
  readonly pickUp: PickUp | undefined;
  readonly office: OfficeAt;
}

export const applicationAt = (record: Application, office: OfficeAt): ApplicationAt => {
  const chart = chartOf(record.serviceId);
  const standing = standingOf(chart, stepNamesOf(record));
  return {
    record,
    chart,
    standing,
    clock: slaClock(chart, record.steps, office),
    pickUp: pickUpOf(chart, standing, record, office),
    office,
  };
};

/** The next version, with one more step. If the step moves the promise, the alerts of the old promise are dropped. */
export const withStep = (record: Application, step: StepRecord, act: Act, office: OfficeAt): ApplicationAt =>
  nextVersion(applicationAt({ ...record, steps: [...record.steps, step] }, office), { act });

/**
 * The next version with the same history: what was told or taken over does not change what follows from the history.
 */
export const nextVersion = (
  current: ApplicationAt,
  changes: Pick<Application, "act"> & Partial<Pick<Application, "alerts" | "reminded">>,
): ApplicationAt => {
  const { record, clock } = current;
  const alerts = alertsUnder(record.alerts, clock);
  return { ...current, record: { ...record, alerts, ...changes, version: record.version + 1 } };
};
