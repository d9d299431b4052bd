import { epochMsOf } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import { isSetback, rowOf } from "../services/chart.ts";
import { deadlineState, type SlaClock, slaClock } from "../services/sla-clock.ts";
import { daysBetweenReminders } from "./alerts.ts";
import type { ApplicationAt } from "./application-at.ts";
import { movesAgainIn } from "./named-days.ts";

/** What was wrong with the promise of an application before it was given up. */
export interface Trouble {
  /** The promise that was at risk by the calendar when the application was given up, or put on hold before that. */
  readonly atRisk?: Readonly<Required<Pick<SlaClock, "atRiskAt" | "dueAt">>>;
  readonly isMovedAgain: boolean;
  /** For how many days in all it was open without a due day, and since when, if they were many. */
  readonly withoutDueDay?: { readonly since: Instant; readonly days: number };
}

/** The time from one step to the next one, with the clock that ran in it. */
interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  readonly clock: SlaClock;
  /** The step that ended it sets a hold, or gives the application up. */
  readonly endsInSetback: boolean;
}

const msPerDay = 24 * 60 * 60_000;

/**
 * Of an application whose last step has given it up. Who must hide a late case has the same three ways: to give it up
 * just before it is late, to move its promise on and on, or to leave it without a due day. So all of the history counts:
 * a hold that is lifted for a second is the same hold. Undefined where there was no trouble.
 */
export const troubleOf = ({
  record,
  chart,
  office,
}: Pick<ApplicationAt, "record" | "chart" | "office">): Trouble | undefined => {
  const { steps, named } = record;
  const stretches = steps.slice(1).map(
    ({ step, at }, index): Stretch => ({
      from: steps[index]?.at ?? at,
      until: at,
      clock: slaClock(chart, steps.slice(0, index + 1), office),
      endsInSetback: isSetback(rowOf(chart, step)),
    }),
  );
  const atRisk = atRiskIn(stretches);
  const isMovedAgain = movesAgainIn(named).length > 0;
  const withoutDueDay = withoutDueDayIn(stretches);
  if (atRisk === undefined && !isMovedAgain && withoutDueDay === undefined) return undefined;
  return { ...(atRisk && { atRisk }), isMovedAgain, ...(withoutDueDay && { withoutDueDay }) };
};

const atRiskIn = (stretches: readonly Stretch[]): Trouble["atRisk"] => {
  const risky = stretches.findLast(
    ({ clock, until, endsInSetback }) => endsInSetback && deadlineState(clock, until) === "at-risk",
  );
  const { atRiskAt, dueAt } = risky?.clock ?? {};
  return atRiskAt === undefined || dueAt === undefined ? undefined : { atRiskAt, dueAt };
};

const withoutDueDayIn = (stretches: readonly Stretch[]): Trouble["withoutDueDay"] => {
  const without = stretches.filter(({ clock }) => clock.dueAt === undefined);
  const [first] = without;
  if (first === undefined) return undefined;
  const ms = without.reduce((sum, { from, until }) => sum + epochMsOf(until) - epochMsOf(from), 0);
  const days = Math.floor(ms / msPerDay);
  // As often the digest names what has no due day, so by then its supervisors had read of it.
  return days < daysBetweenReminders ? undefined : { since: first.from, days };
};
