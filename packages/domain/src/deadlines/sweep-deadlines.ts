import { agendaOf } from "../applications/agenda.ts";
import { revise } from "../applications/application.ts";
import { type Settle, type SweepParts, sweepDue } from "../applications/sweep-due.ts";
import type { Instant } from "../clock.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { type Alerts, nextAlertAt } from "./alerts.ts";
import { deadlineState, nextWorkingPromise, type SlaClock, slaClock } from "./sla-clock.ts";

/**
 * Tells of promises that are at risk or broken, each state once, and only while the office is open, its closing instant
 * included: a promise broken at 16.00 is told at 16.00. What comes due while it is closed waits for its next opening.
 * A sweep so late that both states have come tells only that the promise is broken.
 */
export const sweepDeadlines = (parts: SweepParts) => sweepDue(parts, "deadlines", settle);

const settle: Settle = (application, now, office) => {
  const revised = revise(application, {}, office);
  const clock = slaClock(revised.steps, office);
  const alertAt = nextAlertAt(clock, revised.alerts);
  if (alertAt === undefined || alertAt > now) return { application: revised, agenda: agendaOf(revised, office) };
  if (!office.hours.isOpenAt(now)) {
    const next = { list: "deadlines", at: office.hours.nextOpeningAt(now) } as const;
    return { application: revised, agenda: { ...agendaOf(revised, office), next } };
  }
  const told = { ...revised, alerts: tell(revised.alerts, clock, now, office) };
  return { application: told, agenda: agendaOf(told, office) };
};

const tell = (alerts: Alerts, clock: SlaClock, now: Instant, office: RuledOffice): Alerts => {
  if (deadlineState(clock, now) !== "breached") return { ...alerts, atRiskAt: now };
  const newPromisedOn = nextWorkingPromise(clock, now, office);
  return { ...alerts, breachedAt: now, ...(newPromisedOn !== undefined && { newPromisedOn }) };
};
