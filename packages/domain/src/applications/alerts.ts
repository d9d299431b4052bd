import { daysAfter } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import type { Promised, SlaClock } from "../services/sla-clock.ts";
import type { AlertLevel } from "../staff-roles.ts";

/** What was told about an application's present promise. */
export interface Alerts {
  /** Counts the promises. A new promise, for example after a pause, is told again; 0 before the first. */
  readonly round: number;
  /** The due instant of this round's promise. */
  readonly dueAt?: Instant;
  readonly atRiskAt?: Instant;
  readonly breachedAt?: Instant;
  /** How often it was told after that that it is still not done, and when last. */
  readonly again?: { readonly times: number; readonly at: Instant };
  /** When its alerts went up to a level, because nobody took it over. */
  readonly raised?: { readonly [Level in RaisedLevel]?: Instant };
}

/** Alerts begin with the officer of the step. */
export const raisedLevels = ["supervisor", "head"] as const satisfies readonly AlertLevel[];
export type RaisedLevel = (typeof raisedLevels)[number];

export const noAlerts: Alerts = { round: 0 };

/** The alerts under this clock: the same promise keeps its alerts, a new one has none yet. */
export const alertsUnder = (alerts: Alerts, { state, dueAt }: SlaClock): Alerts =>
  state !== "stopped" && dueAt !== undefined && dueAt !== alerts.dueAt ? { round: alerts.round + 1, dueAt } : alerts;

/** Supervisors are reminded of a case once a week. */
export const daysBetweenReminders = 7;

/**
 * When the sweep must look next; undefined when nothing is left to tell. May be in the past. A missed promise is told,
 * then the miss of the day named after it, then once a week while no supervisor has it in hand.
 */
export const nextAlertAt = (
  { state, atRiskAt, dueAt }: SlaClock,
  { atRiskAt: toldAtRiskAt, breachedAt, again }: Alerts,
  afterMiss: Promised | undefined,
  inHand: boolean,
): Instant | undefined => {
  if (state === "stopped" || dueAt === undefined) return undefined;
  if (breachedAt === undefined) return toldAtRiskAt === undefined ? atRiskAt : dueAt;
  if (again === undefined && afterMiss !== undefined) return afterMiss.dueAt;
  if (inHand) return undefined;
  return daysAfter(again?.at ?? breachedAt, daysBetweenReminders);
};
