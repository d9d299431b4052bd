import type { IsoDate } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import { localDateOf } from "@sip/calendar/time-zone";
import type { Instant } from "../clock.ts";
import { type Office, rulesOn } from "../offices/office.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import { type Chart, rowOf } from "./chart.ts";
import { isKept } from "./kept.ts";
import { type EndedPause, pausesIn, type StepTaken } from "./pauses.ts";
import { promisedDate } from "./promised-date.ts";
import type { ClockEffect, Hold } from "./step-row.ts";

/** What the clock must know of an office. The rules are those of the day on which the clock starts. */
export interface SlaOffice {
  readonly time: Pick<OfficeTime, "calendar" | "hours" | "zone">;
  readonly office: Pick<Office, "rules">;
}

/** The state of the promise to the applicant. It is computed from the history each time and never stored. */
export type SlaClock = Readonly<{
  state: "not-started" | "running" | "paused" | "stopped";
  startedAt?: Instant;
  /**
   * Undefined while the clock is paused, or while the promise would be in a year whose holidays are not decreed: no day
   * can be promised then.
   */
  promisedOn?: IsoDate;
  /** The closing of the office on the promised day. */
  dueAt?: Instant;
  /** The opening of the office on the working day before the promised day. */
  atRiskAt?: Instant;
  /** Never before the start: a clock that has not started cannot pause. */
  pausedSince?: Instant;
  pausedBy?: Hold;
  /** The due instant that passed before the present pause: suspending a late application does not make it punctual. */
  missedDueAt?: Instant;
  stoppedAt?: Instant;
  /** True if it was done before the due instant, false after that, undefined if nothing was promised or done. */
  metPromise?: boolean;
}>;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const has = (chart: Chart, step: string, effect: ClockEffect): boolean => rowOf(chart, step).clock === effect;

/**
 * The instant of the latest step that starts the clock, in whatever order they came; a repetition does not move it.
 */
const startOf = (chart: Chart, history: readonly StepTaken[]): Instant | undefined => {
  const starting = Object.keys(chart.rows).filter((step) => has(chart, step, "starts"));
  const firsts = starting.map((step) => history.find((taken) => taken.step === step)?.at);
  if (firsts.length === 0) return undefined;
  return firsts.reduce((latest, at) => (latest === undefined || at === undefined ? undefined : later(latest, at)));
};

type Due = Readonly<Required<Pick<SlaClock, "promisedOn" | "dueAt" | "atRiskAt">>>;

/** When the application is due, if nothing pauses the clock again. */
const dueOf = (
  { serviceId }: Chart,
  startedAt: Instant,
  pauses: readonly EndedPause[],
  { time: { calendar, hours, zone }, office }: SlaOffice,
): Due => {
  const startedOn = localDateOf(startedAt, zone);
  const isPausedAt = (instant: Instant): boolean =>
    pauses.some(({ since, until }) => since <= instant && instant < until);
  const promisedOn = promisedDate({
    startedOn,
    slaWorkingDays: rulesOn(office, serviceId, startedOn).slaWorkingDays,
    calendar,
    countsOn: (workingDay) => !isPausedAt(hours.closingAt(workingDay)),
  });
  return {
    promisedOn,
    dueAt: hours.closingAt(promisedOn),
    atRiskAt: hours.openingAt(calendar.previousWorkingDay(promisedOn)),
  };
};

const stopped = ({ at }: StepTaken) => ({ state: "stopped", stoppedAt: at }) as const;

const outcomeOf = (chart: Chart, step: string, isMissed: boolean): Pick<SlaClock, "metPromise"> => {
  if (isMissed) return { metPromise: false };
  return rowOf(chart, step).ends === "given-up" ? {} : { metPromise: true };
};

/**
 * The clock of the promise to one applicant, by the rows of the service's chart. It starts at the latest of the steps
 * that start it, is paused while a hold pauses it, and stops at the first step that stops it; later steps do not change
 * it. The application is due at the office's closing time on the promised day (promised-date.ts has the count and its
 * source). The chart of a service says why its steps start and pause the clock.
 *
 * The history may have any order; steps of the same instant count in the given order. Where the promise would be in a
 * year without calendar the clock runs without one.
 */
export const slaClock = (chart: Chart, history: readonly StepTaken[], office: SlaOffice): SlaClock => {
  const inOrder = history.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const stopIndex = inOrder.findIndex(({ step }) => has(chart, step, "stops"));
  const stop = inOrder[stopIndex];
  const untilStop = stop === undefined ? inOrder : inOrder.slice(0, stopIndex);

  const startedAt = startOf(chart, untilStop);
  if (startedAt === undefined) return stop === undefined ? { state: "not-started" } : stopped(stop);

  const { ended, open } = pausesIn(chart, untilStop);
  const due = ifDecreed(() => dueOf(chart, startedAt, ended, office));
  // During a pause there is no promise, unless it was due before the pause. A closing time at the very beginning of the
  // pause is within it.
  if (open === undefined) {
    if (stop === undefined) return { state: "running", startedAt, ...due };
    if (due === undefined) return { ...stopped(stop), startedAt };
    return { ...stopped(stop), startedAt, ...due, ...outcomeOf(chart, stop.step, !isKept(due.dueAt, stop.at)) };
  }
  const isMissed = due !== undefined && due.dueAt < open.since;
  if (stop !== undefined) return { ...stopped(stop), startedAt, ...outcomeOf(chart, stop.step, isMissed) };
  return {
    state: "paused",
    startedAt,
    pausedSince: later(open.since, startedAt),
    pausedBy: open.by,
    ...(isMissed && { missedDueAt: due.dueAt }),
  };
};

/**
 * What a supervisor must see: at risk from the opening of the working day before the promised day; breached from the
 * due instant, that instant included. A clock that has not started, is paused or has stopped is open, but a promise
 * that was missed before the pause stays breached.
 */
export const deadlineState = (clock: SlaClock, now: Instant): "open" | "at-risk" | "breached" => {
  if (clock.missedDueAt !== undefined) return "breached";
  if (clock.state !== "running") return "open";
  if (clock.dueAt !== undefined && !isKept(clock.dueAt, now)) return "breached";
  return clock.atRiskAt !== undefined && clock.atRiskAt <= now ? "at-risk" : "open";
};

/**
 * The new day that the apology names: the next working day after today. Undefined while the promise is not missed,
 * while the clock is paused, and where that day is in a year without calendar: no day can be promised then.
 */
export const nextWorkingPromise = (
  clock: SlaClock,
  { time: { calendar, zone }, now }: Pick<SlaOffice, "time"> & { readonly now: Instant },
): IsoDate | undefined =>
  clock.state === "running" && deadlineState(clock, now) === "breached"
    ? ifDecreed(() => calendar.nextWorkingDay(localDateOf(now, zone)))
    : undefined;
