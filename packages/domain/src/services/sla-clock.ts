import type { IsoDate } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import type { Instant } from "../clock.ts";
import { type Office, rulesOn } from "../offices/office.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import { type Chart, rowOf } from "./chart.ts";
import { type CountedDay, countedDays, promisedDayOf } from "./counted-days.ts";
import { isKept } from "./kept.ts";
import { openPauseOf, type Pause, pausesIn, type StepTaken } from "./pauses.ts";
import type { Hold } from "./step-row.ts";

/** What the clock must know of an office. The rules are those of the day that each of them names. */
export interface SlaOffice {
  readonly time: Pick<OfficeTime, "calendar" | "hours" | "dateOf">;
  readonly office: Pick<Office, "rules">;
}

/** The state of the promise to the applicant. It is computed from the history each time and never stored. */
export type SlaClock = Readonly<{
  state: "not-started" | "running" | "paused" | "stopped";
  startedAt?: Instant;
  /**
   * Undefined while nothing can be promised: while a pause stands, unless the promised day counts in spite of it; and
   * where the promise would be in a year whose holidays are not decreed.
   */
  promisedOn?: IsoDate;
  /** The closing of the office on the promised day. */
  dueAt?: Instant;
  /** The opening of the office on the working day before the promised day. */
  atRiskAt?: Instant;
  /** Never before the start: a clock that has not started cannot pause. */
  pausedSince?: Instant;
  pausedBy?: Hold;
  stoppedAt?: Instant;
  /** True if it was done before the due instant, false after that, undefined if nothing was promised or done. */
  metPromise?: boolean;
}>;

/** A promised day, with its instants. */
export type Promised = Readonly<Required<Pick<SlaClock, "promisedOn" | "dueAt" | "atRiskAt">>>;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const oldestFirst = (history: readonly StepTaken[]): readonly StepTaken[] =>
  history.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** What the clock is counted from. Steps after the one that stopped it are left out. */
export interface ClockBasis {
  /** The steps that start it, with the instant at which each was first taken; none before the first step of all. */
  readonly startsAfter: readonly { readonly step: string; readonly at: Instant | undefined }[];
  /** The instant of the latest of them, in whatever order they came; a repetition does not move it. */
  readonly startedAt: Instant | undefined;
  readonly pauses: readonly Pause[];
  readonly stop: StepTaken | undefined;
}

/** The office's rules of the day of the first step say which steps start the clock. */
export const clockBasis = (chart: Chart, history: readonly StepTaken[], { time, office }: SlaOffice): ClockBasis => {
  const inOrder = oldestFirst(history);
  const stopIndex = inOrder.findIndex(({ step }) => rowOf(chart, step).clock === "stops");
  const untilStop = stopIndex < 0 ? inOrder : inOrder.slice(0, stopIndex);
  const [first] = untilStop;
  const starting = first === undefined ? [] : rulesOn(office, chart.serviceId, time.dateOf(first.at)).clockStartsAfter;
  const startsAfter = starting.map((step) => ({ step, at: untilStop.find((taken) => taken.step === step)?.at }));
  const startedAt = startsAfter.reduce<Instant | undefined>(
    (latest, { at }) => latest && at && later(latest, at),
    startsAfter[0]?.at,
  );
  return { startsAfter, startedAt, pauses: pausesIn(chart, untilStop), stop: inOrder[stopIndex] };
};

/** The days that were or will be counted for the promise; none before the start. */
export const daysOfPromise = (
  chart: Chart,
  history: readonly StepTaken[],
  office: SlaOffice,
): readonly CountedDay[] => {
  const { startedAt, pauses } = clockBasis(chart, history, office);
  return startedAt === undefined ? [] : countFrom(chart, startedAt, pauses, office).days;
};

const countFrom = ({ serviceId }: Chart, startedAt: Instant, pauses: readonly Pause[], { time, office }: SlaOffice) => {
  const startedOn = time.dateOf(startedAt);
  const { slaWorkingDays } = rulesOn(office, serviceId, startedOn);
  const days = countedDays({ startedOn, slaWorkingDays, pauses, time });
  return { days, promisedOn: promisedDayOf(days, slaWorkingDays) };
};

const promisedAt = (promisedOn: IsoDate | undefined, { time: { calendar, hours } }: SlaOffice): Promised | undefined =>
  promisedOn && {
    promisedOn,
    dueAt: hours.closingAt(promisedOn),
    atRiskAt: hours.openingAt(calendar.previousWorkingDay(promisedOn)),
  };

const outcomeOf = (chart: Chart, stop: StepTaken, due: Promised | undefined): Pick<SlaClock, "metPromise"> => {
  if (due !== undefined && !isKept(due.dueAt, stop.at)) return { metPromise: false };
  return rowOf(chart, stop.step).ends === "given-up" ? {} : { metPromise: true };
};

/**
 * The clock of the promise to one applicant, by the rows of the service's chart and the office's rules. It starts at the
 * latest of the steps that start it, is paused while a hold pauses it, and stops at the first step that stops it; later
 * steps do not change it. The application is due at the office's closing time on the promised day (counted-days.ts has
 * the count and its source), whether a pause stands at that instant or not. The chart of a service says why its steps
 * pause the clock.
 *
 * The history may have any order; steps of the same instant count in the given order. Where the promise would be in a
 * year without calendar the clock runs without one.
 */
export const slaClock = (chart: Chart, history: readonly StepTaken[], office: SlaOffice): SlaClock => {
  const { startedAt, pauses, stop } = clockBasis(chart, history, office);
  const stopped = stop && ({ state: "stopped", stoppedAt: stop.at } as const);
  if (startedAt === undefined) return stopped ?? { state: "not-started" };

  const due = ifDecreed(() => promisedAt(countFrom(chart, startedAt, pauses, office).promisedOn, office));
  const open = openPauseOf(pauses);
  if (stop !== undefined && stopped !== undefined) {
    // Where no day could be promised, for want of a decree, none was kept or missed.
    const isOpenPromise = due === undefined && open === undefined;
    return { ...stopped, startedAt, ...due, ...(isOpenPromise ? {} : outcomeOf(chart, stop, due)) };
  }
  if (open === undefined) return { state: "running", startedAt, ...due };
  return { state: "paused", startedAt, ...due, pausedSince: later(open.since, startedAt), pausedBy: open.by };
};

/**
 * What a supervisor must see: at risk from the opening of the working day before the promised day; breached from the
 * due instant, that instant included. Where nothing is promised, and when the clock has stopped, it is open.
 */
export const deadlineState = ({ state, dueAt, atRiskAt }: SlaClock, now: Instant): "open" | "at-risk" | "breached" => {
  if (state === "stopped" || dueAt === undefined || atRiskAt === undefined) return "open";
  if (!isKept(dueAt, now)) return "breached";
  return atRiskAt <= now ? "at-risk" : "open";
};

/**
 * The promise that follows one that was missed: the first day after `missedOn` that counts, by the same rule. Undefined
 * while a pause leaves no such day, and in a year without calendar.
 */
export const promiseAfterMiss = (
  chart: Chart,
  history: readonly StepTaken[],
  office: SlaOffice,
  missedOn: IsoDate,
): Promised | undefined =>
  ifDecreed(() => {
    const pauses = pausesIn(chart, oldestFirst(history));
    const days = countedDays({ startedOn: missedOn, slaWorkingDays: 1, pauses, time: office.time });
    return promisedAt(promisedDayOf(days, 1), office);
  });
