import type { Act } from "../act.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { type Chart, type Standing, standingOf } from "../services/chart.ts";
import { chartOf } from "../services/charts.ts";
import { type Promised, promiseAfterMiss, type SlaClock, slaClock } from "../services/sla-clock.ts";
import { type Alerts, alertsUnder } from "./alerts.ts";
import { type Application, type StepRecord, stepNamesOf } from "./application.ts";
import { flagsGiven } from "./flags.ts";
import { namedBy } from "./named-days.ts";
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
  /** What was told about the promise of this clock. */
  readonly alerts: Alerts;
  /** The promise that follows one that was told as missed. */
  readonly afterMiss: Promised | undefined;
  /** Undefined while there is nothing to collect. */
  readonly pickUp: PickUp | undefined;
  readonly office: OfficeAt;
}

export const applicationAt = (record: Application, office: OfficeAt): ApplicationAt => {
  const chart = chartOf(record.serviceId);
  const standing = standingOf(chart, stepNamesOf(record));
  const clock = slaClock(chart, record.steps, office);
  const alerts = alertsUnder(record.alerts, clock);
  return {
    record,
    chart,
    standing,
    clock,
    alerts,
    afterMiss: afterMissOf(chart, record, clock, alerts, office),
    pickUp: pickUpOf(chart, standing, record, office),
    office,
  };
};

const afterMissOf = (
  chart: Chart,
  { steps }: Pick<Application, "steps">,
  { state }: SlaClock,
  { breachedAt }: Alerts,
  office: OfficeAt,
): Promised | undefined =>
  state === "stopped" || breachedAt === undefined
    ? undefined
    : promiseAfterMiss(chart, steps, office, office.time.dateOf(breachedAt));

/**
 * The next version, with one more step and the flags that it gives. If the step moves the promise, the alerts of the
 * old promise are dropped.
 */
export const withStep = (record: Application, step: StepRecord, act: Act, office: OfficeAt): ApplicationAt => {
  const current = applicationAt({ ...record, steps: [...record.steps, step] }, office);
  const given = flagsGiven(current);
  const flags = [...(record.flags ?? []), ...given];
  return nextVersion(current, { act, ...(given.length > 0 && { flags }) });
};

/**
 * The next version with the same history: what was told or taken over does not change the clock. A day that is promised
 * by it for the first time is written down.
 */
export const nextVersion = (
  current: ApplicationAt,
  changes: Pick<Application, "act"> &
    Partial<Pick<Application, "alerts" | "flags" | "handling" | "reminded" | "papersReminded">>,
): ApplicationAt => {
  const { record, chart, clock, office } = current;
  const { alerts = current.alerts } = changes;
  const afterMiss = afterMissOf(chart, record, clock, alerts, office);
  const named = namedBy({ record, chart, clock, afterMiss }, changes.act);
  return {
    ...current,
    alerts,
    afterMiss,
    record: { ...record, named, ...changes, alerts, version: record.version + 1 },
  };
};
