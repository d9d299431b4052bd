import { ifDecreed } from "@sip/calendar/holidays";
import { daysAfter } from "@sip/calendar/instant";
import { systemAct } from "../act.ts";
import { type Alerts, nextAlertAt } from "../applications/alerts.ts";
import { type ApplicationAt, nextVersion } from "../applications/application-at.ts";
import { isInHand } from "../applications/handling.ts";
import { indexEntriesOf, nextTellingAt } from "../applications/index-entries.ts";
import { nextLevelOf } from "../applications/raise-alert.ts";
import { type Settle, type SweepParts, sweepDue } from "../applications/sweep-due.ts";
import { deadlineState } from "../services/sla-clock.ts";

/**
 * Tells which promises are at risk or broken: each state once, and only while the office is open, its closing instant
 * included: a promise broken at 16.00 is told at 16.00. What becomes due while the office is closed waits until it
 * opens. A sweep so late that both states apply tells only that the promise is broken. A promise that stays broken is
 * told again (alerts.ts says when), and what nobody takes over goes up one level (raise-alert.ts).
 */
export const sweepDeadlines = (parts: SweepParts) => sweepDue(parts, "deadlines", settle);

const settle: Settle = (current) => {
  const { office } = current;
  const { now, time } = office;
  const act = systemAct("sweep-deadlines", now);
  const unchanged = nextVersion(current, { act });
  const alertAt = nextTellingAt(current);
  const entries = indexEntriesOf(unchanged);
  if (alertAt === undefined || alertAt > now) return { application: unchanged.record, entries };
  if (ifDecreed(() => time.hours.isOpenAt(now)) !== true) {
    // Nobody knows when the office opens in a year without decree: then the next day is looked at.
    const at = ifDecreed(() => time.hours.nextOpeningAt(now)) ?? daysAfter(now, 1);
    const next = { list: "deadlines", at } as const;
    return { application: unchanged.record, entries: { ...entries, next } };
  }
  const told = nextVersion(current, { act, alerts: tell(current) });
  return { application: told.record, entries: indexEntriesOf(told) };
};

const tell = (current: ApplicationAt): Alerts => {
  const { record, clock, alerts, afterMiss, office } = current;
  const { now } = office;
  const alertAt = nextAlertAt(clock, alerts, afterMiss, isInHand(record.handling));
  const level = nextLevelOf(current);
  // Of an alert and one that goes up at the same time, the new one is told first; the other at the next sweep.
  if ((alertAt === undefined || alertAt > now) && level !== undefined)
    return { ...alerts, raised: { ...alerts.raised, [level]: now } };
  if (alerts.breachedAt !== undefined) return { ...alerts, again: { times: (alerts.again?.times ?? 0) + 1, at: now } };
  return deadlineState(clock, now) === "breached" ? { ...alerts, breachedAt: now } : { ...alerts, atRiskAt: now };
};
