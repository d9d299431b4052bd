import type { IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import type { SlaClock } from "../services/sla-clock.ts";

/** What was told about an application's present promise, and who took it over. */
export interface Alerts {
  /** Counts the promises. A new promise, for example after a pause, is told again; 0 before the first. */
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

/** The alerts under this clock: the same promise keeps its alerts, a new one has none yet. */
export const alertsUnder = (alerts: Alerts, { state, dueAt }: SlaClock): Alerts =>
  state === "running" && dueAt !== undefined && dueAt !== alerts.dueAt ? { round: alerts.round + 1, dueAt } : alerts;

/** When the sweep must look next; undefined when nothing is left to tell. May be in the past. */
export const nextAlertAt = ({ state, atRiskAt, dueAt }: SlaClock, alerts: Alerts): Instant | undefined => {
  if (state !== "running" || alerts.breachedAt !== undefined) return undefined;
  return alerts.atRiskAt === undefined ? atRiskAt : dueAt;
};
