import { ifDecreed } from "@sip/calendar/holidays";
import { officeMinutes } from "@sip/calendar/office-minutes";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import { isOpening } from "../offices/opening.ts";
import { type RaisedLevel, raisedLevels } from "./alerts.ts";
import type { ApplicationAt } from "./application-at.ts";
import { isInHand } from "./handling.ts";
import { movedAgainAt } from "./named-days.ts";

/** The level above the one that was told; undefined above the head. A promise that moves again is told to the supervisors. */
export const nextLevelOf = ({ record, alerts: { raised } }: ApplicationAt): RaisedLevel | undefined =>
  raisedLevels.find(
    (level) => raised?.[level] === undefined && !(level === "supervisor" && movedAgainAt(record.named) !== undefined),
  );

/**
 * When the alert goes up one level, counted in office minutes from when the present level was told; undefined where
 * nothing goes up: nobody was told yet, no day is due, somebody has it in hand, or the head knows. It waits in a year
 * without calendar. What the digest told at opening as at risk does not go up: nearly every application is at risk on its
 * last day but one, and the digest is a list, not an alert (decision 0041).
 */
export const nextRaiseAt = (current: ApplicationAt): Instant | undefined => {
  const { record, clock, office } = current;
  const toldAt = lastToldAt(current);
  if (clock.state === "stopped" || clock.dueAt === undefined || toldAt === undefined) return undefined;
  if (isInHand(record.handling) || nextLevelOf(current) === undefined) return undefined;
  const { time } = office;
  const { alertRisesAfterOfficeHours } = rulesOn(office.office, record.serviceId, time.dateOf(toldAt));
  return ifDecreed(() => officeMinutes(time).after(toldAt, alertRisesAfterOfficeHours * 60));
};

const lastToldAt = ({ record, alerts, office: { time } }: ApplicationAt): Instant | undefined => {
  const { atRiskAt, breachedAt, raised } = alerts;
  const told = [
    atRiskAt !== undefined && isOpening(time, atRiskAt) ? undefined : atRiskAt,
    movedAgainAt(record.named),
    breachedAt,
    raised?.supervisor,
  ];
  return told
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1);
};
