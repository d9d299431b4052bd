import { ifDecreed } from "@sip/calendar/holidays";
import { officeMinutes } from "@sip/calendar/office-minutes";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { isOpening } from "../offices/opening.ts";
import { type Alerts, type RaisedLevel, raisedLevels } from "./alerts.ts";
import type { ApplicationAt } from "./application-at.ts";
import { isInHand } from "./handling.ts";

/** The level above the one that was told; undefined above the head. */
export const nextLevelOf = ({ raised }: Alerts): RaisedLevel | undefined =>
  raisedLevels.find((level) => raised?.[level] === undefined);

/**
 * When the alert goes up one level, counted in office minutes from when the present level was told; undefined where
 * nothing goes up: nobody was told yet, somebody has it in hand, or the head knows. It waits in a year without calendar. What
 * the digest told at opening as at risk does not go up: nearly every application is at risk on its last day but one, and
 * the digest is a list, not an alert (decision 0041).
 */
export const nextRaiseAt = ({ record, clock, alerts, office }: ApplicationAt): Instant | undefined => {
  const toldAt = lastToldAt(alerts, office);
  if (clock.state === "stopped" || toldAt === undefined) return undefined;
  if (isInHand(record.handling) || nextLevelOf(alerts) === undefined) return undefined;
  const { time } = office;
  const { alertRisesAfterOfficeHours } = rulesOn(office.office, record.serviceId, time.dateOf(toldAt));
  return ifDecreed(() => officeMinutes(time).after(toldAt, alertRisesAfterOfficeHours * 60));
};

const lastToldAt = ({ atRiskAt, breachedAt, raised }: Alerts, { time }: OfficeAt): Instant | undefined =>
  [atRiskAt !== undefined && isOpening(time, atRiskAt) ? undefined : atRiskAt, breachedAt, raised?.supervisor]
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1);
