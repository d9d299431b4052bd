import { type Alerts, raisedLevels } from "../applications/alerts.ts";
import type { ApplicationAt } from "../applications/application-at.ts";
import { isInHand } from "../applications/handling.ts";
import { movesAgainIn } from "../applications/named-days.ts";
import type { Instant } from "../clock.ts";
import { type Deadline, deadlineOf } from "../deadlines/deadline.ts";
import { type HeldCase, heldCaseOf } from "../deadlines/held-case.ts";
import type { AlertLevel } from "../staff-roles.ts";
import type { AlertKind } from "./notice.ts";

/** One alert about one application, and to whom it goes. */
export interface AlertCase {
  readonly kind: AlertKind;
  readonly level: AlertLevel;
  readonly current: ApplicationAt;
  readonly watched: Deadline | HeldCase;
}

/** Names an alert within the minute or the day in which it is told. */
export const alertKey = (applicationNumber: string, kind: string): string => `${applicationNumber}:${kind}`;

export const keyOfCase = ({ watched, kind }: AlertCase): string => alertKey(watched.applicationNumber, kind);

export const applicationNumberOfKey = (key: string): string => key.slice(0, key.indexOf(":"));

/** The minute of an instant. What falls on one minute is told together. */
export const minuteOf = (instant: Instant): string => instant.slice(0, 16);

/**
 * What is to be told about an application for this minute, and still holds. An alert begins with the officer of the
 * step; a second miss and a promise that is moved again begin with the supervisors; and none falls back below the level
 * that was reached. A promise was moved whether a day is due by now or not: who holds the case again at once hides nothing.
 */
export const alertsToldAt = (current: ApplicationAt, minute: string): readonly AlertCase[] => {
  const deadline = deadlineOf(current);
  const watched = deadline ?? heldCaseOf(current);
  if (watched === undefined) return [];
  const { atRiskAt, breachedAt, again, raised } = current.alerts;
  const isThen = (at: Instant | undefined): boolean => at !== undefined && minuteOf(at) === minute;
  const reached = reachedBefore(raised, minute);
  const supervising = reached === "officer" ? "supervisor" : reached;
  const isFree = !isInHand(current.record.handling);
  const told: readonly (readonly [boolean, AlertKind, AlertLevel])[] = [
    [isThen(atRiskAt) && deadline?.state === "at-risk", "deadline-at-risk", reached],
    [isThen(breachedAt) && deadline !== undefined, "deadline-breached", reached],
    [isThen(again?.at) && deadline !== undefined, "deadline-still-missed", supervising],
    [movesAgainIn(current.record.named).some(({ at }) => isThen(at)), "promise-moved-again", supervising],
    [isFree && raised?.head === undefined && isThen(raised?.supervisor), "deadline-raised", "supervisor"],
    [isThen(raised?.head), "deadline-raised", "head"],
  ];
  return told.flatMap(([isTold, kind, level]) => (isTold ? [{ kind, level, current, watched }] : []));
};

const reachedBefore = (raised: Alerts["raised"], minute: string): AlertLevel =>
  raisedLevels.findLast((level) => minuteOf(raised?.[level] ?? minute) < minute) ?? "officer";
