import type { IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import type { SlaClock } from "../services/sla-clock.ts";

/** What has been told about the promise that an application has now, and who took it over. */
export interface Alerts {
  /** Counts the promises. A promise made anew, after a pause for instance, is told anew; 0 before the first. */
  readonly round: number;
  /** The due instant of this round's promise. */
  readonly dueAt?: Instant;
  readonly atRiskAt?: Instant;
  readonly breachedAt?: Instant;
  /** The new day that the apology named. */
  readonly newPromisedOn?: IsoDate;
  readonly acknowledged?: { readonly by: string; readonly at: Instant };
}

export const noAlerts: Alerts = { round: 0 };

/** The alerts as they are once the clock is this one: the same promise keeps its alerts, another one has none yet. */
export const alertsUnder = (alerts: Alerts, { state, dueAt }: SlaClock): Alerts =>
  state === "running" && dueAt !== undefined && dueAt !== alerts.dueAt ? { round: alerts.round + 1, dueAt } : alerts;

/** When the sweep must look next, undefined when there is nothing left to tell. May lie in the past. */
export const nextAlertAt = ({ state, atRiskAt, dueAt }: SlaClock, alerts: Alerts): Instant | undefined => {
  if (state !== "running" || alerts.breachedAt !== undefined) return undefined;
  return alerts.atRiskAt === undefined ? atRiskAt : dueAt;
};
