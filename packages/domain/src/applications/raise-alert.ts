import { ifDecreed } from "@sip/calendar/holidays";
import { daysAfter } from "@sip/calendar/instant";
import { officeMinutes } from "@sip/calendar/office-minutes";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import { isOpening } from "../offices/opening.ts";
import { daysBetweenReminders, type RaisedLevel, raisedLevels } from "./alerts.ts";
import type { ApplicationAt } from "./application-at.ts";
import { isInHand, ownerOf } from "./handling.ts";
import { movedAgainAt } from "./named-days.ts";

/**
 * The level above the one that was told; undefined above the head. A promise that moves again is told to the supervisors,
 * and from somebody's hand nothing goes up but to the head.
 */
export const nextLevelOf = ({ record, alerts: { raised } }: ApplicationAt): RaisedLevel | undefined => {
  const isWithSupervisors = isInHand(record.handling) || movedAgainAt(record.named) !== undefined;
  return raisedLevels.find((level) => raised?.[level] === undefined && !(level === "supervisor" && isWithSupervisors));
};

/**
 * When the alert goes up one level, counted in office minutes from when the present level was told; undefined where
 * nothing goes up: nobody was told yet, or the head knows. It waits in a year without calendar. What the digest told at
 * opening as at risk does not go up: nearly every application is at risk on its last day but one, and the digest is a
 * list, not an alert (decision 0041).
 *
 * A case that somebody has in hand goes to the head when they have had it for a week, and it is late or its promise moves
 * again: a take-over must not be the end of all watching.
 */
export const nextRaiseAt = (current: ApplicationAt): Instant | undefined => {
  const { record, clock, office } = current;
  if (clock.state === "stopped" || nextLevelOf(current) === undefined) return undefined;
  if (isInHand(record.handling)) return weekInHandAt(current);
  const toldAt = lastToldAt(current);
  if (toldAt === undefined) return undefined;
  const { time } = office;
  const { alertRisesAfterOfficeHours } = rulesOn(office.office, record.serviceId, time.dateOf(toldAt));
  return ifDecreed(() => officeMinutes(time).after(toldAt, alertRisesAfterOfficeHours * 60));
};

const weekInHandAt = ({ record, alerts }: ApplicationAt): Instant | undefined => {
  const owner = ownerOf(record.handling);
  const toldAt = latest(alerts.breachedAt, movedAgainAt(record.named));
  return toldAt && owner && latest(toldAt, daysAfter(owner.since, daysBetweenReminders));
};

const lastToldAt = ({ record, alerts, office: { time } }: ApplicationAt): Instant | undefined => {
  const { atRiskAt, breachedAt, raised } = alerts;
  const alone = atRiskAt !== undefined && isOpening(time, atRiskAt) ? undefined : atRiskAt;
  return latest(alone, movedAgainAt(record.named), breachedAt, raised?.supervisor);
};

const latest = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1);
