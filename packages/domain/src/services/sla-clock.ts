import type { IsoDate } from "@sip/calendar/date";
import { localDateOf } from "@sip/calendar/time-zone";
import type { Instant } from "../clock.ts";
import { type Office, rulesOn } from "../offices/office.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import { type Chart, rowOf } from "./chart.ts";
import { isKept } from "./kept.ts";
import { type EndedPause, pausesIn, type StepTaken } from "./pauses.ts";
import { promisedDate } from "./promised-date.ts";
import type { ClockEffect, Hold } from "./step-row.ts";

/** What the clock must know of an office. The rules are those in force on the day on which the clock starts. */
export interface SlaOffice {
  readonly time: Pick<OfficeTime, "calendar" | "hours" | "zone">;
  readonly office: Pick<Office, "rules">;
}

/** Where the promise to the applicant stands. It is computed from the history each time; nothing of it is a truth to store. */
export type SlaClock = Readonly<{
  state: "not-started" | "running" | "paused" | "stopped";
  startedAt?: Instant;
  /** Undefined while the clock is paused: no day can be promised then. */
  promisedOn?: IsoDate;
  /** The closing of the office on the promised day. */
  dueAt?: Instant;
  /** The opening of the office on the working day before the promised day. */
  atRiskAt?: Instant;
  /** Not before the start: a clock that has not started cannot stand still. */
  pausedSince?: Instant;
  pausedBy?: Hold;
  /** The due instant that passed before the pause that stands now: suspending a late application does not make it punctual. */
  missedDueAt?: Instant;
  stoppedAt?: Instant;
  /** True for what was done before the due instant, false once that has passed, undefined where nothing was promised or kept. */
  metPromise?: boolean;
}>;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const has = (chart: Chart, step: string, effect: ClockEffect): boolean => rowOf(chart, step).clock === effect;

/** The latest of all the steps that start the clock, in whichever order they came; a repetition does not move the start. */
const startOf = (chart: Chart, history: readonly StepTaken[]): Instant | undefined => {
  const starting = Object.keys(chart.rows).filter((step) => has(chart, step, "starts"));
  const firsts = starting.map((step) => history.find((taken) => taken.step === step)?.at);
  if (firsts.length === 0) return undefined;
  return firsts.reduce((latest, at) => (latest === undefined || at === undefined ? undefined : later(latest, at)));
};

type Due = Readonly<Required<Pick<SlaClock, "promisedOn" | "dueAt" | "atRiskAt">>>;

/** When the application is due if nothing pauses the clock any more. */
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
 * The clock of the promise to one applicant, by the rows of the service's chart: it starts at the latest of the steps that start it,
 * is paused while a hold that pauses it stands, and stops at the first step that stops it; what comes after that is not its
 * business. The application is due at the closing of the office on the promised day (see promised-date.ts for the count and its
 * source). Why a service's steps start and pause it stands in its chart.
 *
 * The history needs no order; steps of the same instant count in the order given.
 * Throws MissingCalendarYear when the promise would lie in a year without calendar.
 */
export const slaClock = (chart: Chart, history: readonly StepTaken[], office: SlaOffice): SlaClock => {
  const inOrder = history.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const stopIndex = inOrder.findIndex(({ step }) => has(chart, step, "stops"));
  const stop = inOrder[stopIndex];
  const untilStop = stop === undefined ? inOrder : inOrder.slice(0, stopIndex);

  const startedAt = startOf(chart, untilStop);
  if (startedAt === undefined) return stop === undefined ? { state: "not-started" } : stopped(stop);

  const { ended, open } = pausesIn(chart, untilStop);
  const due = dueOf(chart, startedAt, ended, office);
  // A pause that still stands takes the promise away, unless it had come due before: a closing at its very beginning is paused.
  if (open === undefined) {
    if (stop === undefined) return { state: "running", startedAt, ...due };
    return { ...stopped(stop), startedAt, ...due, ...outcomeOf(chart, stop.step, !isKept(due.dueAt, stop.at)) };
  }
  const isMissed = due.dueAt < open.since;
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
 * What a supervisor must see: at risk from the opening of the working day before the promised day, breached from the due
 * instant on, that instant included. A clock that has not started, stands still or has stopped is open, except that a
 * promise missed before the pause stays breached.
 */
export const deadlineState = (clock: SlaClock, now: Instant): "open" | "at-risk" | "breached" => {
  if (clock.missedDueAt !== undefined) return "breached";
  if (clock.state !== "running") return "open";
  if (clock.dueAt !== undefined && !isKept(clock.dueAt, now)) return "breached";
  return clock.atRiskAt !== undefined && clock.atRiskAt <= now ? "at-risk" : "open";
};

/**
 * The new day that the apology names: the next working day after today. Undefined as long as the promise still holds,
 * and while the clock is paused, as no day can be promised then.
 */
export const nextWorkingPromise = (
  clock: SlaClock,
  { time: { calendar, zone }, now }: Pick<SlaOffice, "time"> & { readonly now: Instant },
): IsoDate | undefined =>
  clock.state === "running" && deadlineState(clock, now) === "breached"
    ? calendar.nextWorkingDay(localDateOf(now, zone))
    : undefined;
