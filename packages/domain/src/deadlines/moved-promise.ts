import type { IsoDate } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import type { ApplicationAt } from "../applications/application-at.ts";
import { movesIn } from "../applications/named-days.ts";
import { rowOf } from "../services/chart.ts";
import { pausesIn } from "../services/pauses.ts";
import { daysOfPromise } from "../services/sla-clock.ts";

/** How far a promise has gone from its first day, and who did that. */
export interface MovedPromise {
  /** How often it was moved to another day. */
  readonly times: number;
  readonly firstPromisedOn: IsoDate;
  /** So many office minutes the clock stood still on the days that were counted. */
  readonly pausedMinutes: number;
  /** User names of those who set the holds that paused the clock, and of those whose step moved the promise. */
  readonly by: readonly string[];
}

/** Null for a promise that still is, or was kept or missed on, its first day. */
export const movedPromiseOf = ({ record, chart, clock, office }: ApplicationAt): MovedPromise | null => {
  const times = movesIn(record.named);
  const [first] = record.named;
  if (times === 0 || first === undefined) return null;
  const days = ifDecreed(() => daysOfPromise(chart, record.steps, office)) ?? [];
  return {
    times,
    firstPromisedOn: first.on,
    pausedMinutes: days.reduce((sum, { pausedMinutes }) => sum + pausedMinutes, 0),
    by: [...new Set([...pausedBy({ record, chart, clock }), ...movedBy(record)])],
  };
};

const pausedBy = ({ record, chart, clock: { startedAt = "" } }: Pick<ApplicationAt, "record" | "chart" | "clock">) => {
  const pauses = pausesIn(chart, record.steps).filter(({ until }) => until === undefined || until > startedAt);
  return record.steps
    .filter(({ step }) => rowOf(chart, step).sets !== undefined && rowOf(chart, step).clock === "pauses")
    .filter(({ at }) => pauses.some(({ since, until }) => since <= at && (until === undefined || at < until)))
    .map(({ by }) => by);
};

/** A move by a function, or by whoever came first after a closure, is nobody's doing: the calendar moved it. */
const movedBy = ({ named, steps }: ApplicationAt["record"]): readonly string[] =>
  named
    .filter(({ because }) => because === "moved")
    .filter(({ at, by }) => steps.some((step) => step.at === at && step.by === by))
    .map(({ by }) => by);
