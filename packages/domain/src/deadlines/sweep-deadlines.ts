import { ifDecreed } from "@sip/calendar/holidays";
import { daysAfter } from "@sip/calendar/instant";
import { systemAct } from "../act.ts";
import { type Alerts, nextAlertAt } from "../applications/alerts.ts";
import { nextVersion } from "../applications/application-at.ts";
import { indexEntriesOf } from "../applications/index-entries.ts";
import { type Settle, type SweepParts, sweepDue } from "../applications/sweep-due.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { deadlineState, nextWorkingPromise, type SlaClock } from "../services/sla-clock.ts";

/**
 * Tells which promises are at risk or broken: each state once, and only while the office is open, its closing instant
 * included: a promise broken at 16.00 is told at 16.00. What becomes due while the office is closed waits until it
 * opens. A sweep so late that both states apply tells only that the promise is broken.
 */
export const sweepDeadlines = (parts: SweepParts) => sweepDue(parts, "deadlines", settle);

const settle: Settle = (current) => {
  const { clock, office } = current;
  const { now, time } = office;
  const act = systemAct("sweep-deadlines", now);
  const unchanged = nextVersion(current, { act });
  const { alerts } = unchanged.record;
  const alertAt = nextAlertAt(clock, alerts);
  const entries = indexEntriesOf(unchanged);
  if (alertAt === undefined || alertAt > now) return { application: unchanged.record, entries };
  if (ifDecreed(() => time.hours.isOpenAt(now)) !== true) {
    // Nobody knows when the office opens in a year without decree: then the next day is looked at.
    const at = ifDecreed(() => time.hours.nextOpeningAt(now)) ?? daysAfter(now, 1);
    const next = { list: "deadlines", at } as const;
    return { application: unchanged.record, entries: { ...entries, next } };
  }
  const told = nextVersion(current, { act, alerts: tell(alerts, clock, office) });
  return { application: told.record, entries: indexEntriesOf(told) };
};

const tell = (alerts: Alerts, clock: SlaClock, office: OfficeAt): Alerts => {
  const { now } = office;
  if (deadlineState(clock, now) !== "breached") return { ...alerts, atRiskAt: now };
  const newPromisedOn = nextWorkingPromise(clock, office);
  return { ...alerts, breachedAt: now, ...(newPromisedOn !== undefined && { newPromisedOn }) };
};
