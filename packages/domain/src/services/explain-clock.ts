import { addDays, type IsoDate } from "@sip/calendar/date";
import { type ExplainedDay, explainDays } from "@sip/calendar/explain-days";
import { ifDecreed } from "@sip/calendar/holidays";
import type { Bilingual } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import { type Office, rulesOn } from "../offices/office.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import { type Chart, rowOf, takenInWords } from "./chart.ts";
import { countDay } from "./counted-days.ts";
import { isKept } from "./kept.ts";
import type { Pause, StepTaken } from "./pauses.ts";
import { clockBasis, type Promised, type SlaClock } from "./sla-clock.ts";

/** For whom: applicants read no names of staff and no notes, officers read notes, supervisors read both. */
export type ExplanationDepth = "applicant" | "officer" | "supervisor";

/** A step as the history keeps it, with who took it. */
type TakenBy = StepTaken & Readonly<{ by: string; note?: string }>;

/** A step that bears on the clock. Instants have the office's offset. */
interface ExplainedStep {
  readonly step: string;
  readonly words: Bilingual;
  readonly at: string;
  readonly by?: string;
  readonly note?: string;
}

export interface DayOfPromise extends ExplainedDay {
  readonly officeMinutes: number;
  readonly pausedMinutes: number;
  /** 1 for the first day that counts; null for one that does not. */
  readonly countsAs: number | null;
}

/**
 * How a promised date comes about, day by day. Whoever has only this can recompute the date: the k-th day that is open
 * and was not paused for more than half of its minutes.
 */
export interface ClockExplanation {
  /** When it was asked for: what lies after that is still to come. */
  readonly askedAt: string;
  /** The steps that start the clock; none for a service that promises nothing. */
  readonly startsAfter: readonly (Omit<ExplainedStep, "at"> & { readonly at: string | null })[];
  readonly startedAt: string | null;
  /** So many days have to count. Null before the start. */
  readonly slaWorkingDays: number | null;
  /** Those that ended after the start, or stand. */
  readonly pauses: readonly {
    readonly since: string;
    readonly until: string | null;
    /** What set it, the oldest first. */
    readonly setBy: readonly ExplainedStep[];
  }[];
  /** From the day after the start to the promised day; without one, as far as there is something to say. */
  readonly days: readonly DayOfPromise[];
  readonly promisedOn: IsoDate | null;
  readonly dueAt: string | null;
  /** Why no day is promised. */
  readonly openBecause: "nothing-promised" | "not-started" | "paused" | "not-decreed" | null;
  /** What follows a promised day that was missed: the next one, counted in the same way. */
  readonly afterMiss: {
    /** The day after which it is counted; null until the miss was told: then it is counted after today. */
    readonly toldOn: IsoDate | null;
    readonly days: readonly DayOfPromise[];
    /** Null while a pause leaves none, and where its year is not decreed. */
    readonly promisedOn: IsoDate | null;
    /** Whether this day was missed, too: no other one is named then. */
    readonly isMissed: boolean;
  } | null;
  readonly stop: ExplainedStep | null;
  readonly metPromise: boolean | null;
}

export interface ExplainedOffice {
  readonly time: Pick<OfficeTime, "calendar" | "hours" | "dateOf" | "zone" | "timestampOf">;
  readonly office: Pick<Office, "rules">;
  readonly now: Instant;
}

/** A promised day that is over: on which day that was told, and the day that follows, where there is one. */
export interface Miss {
  readonly toldOn: IsoDate | undefined;
  readonly next: Promised | undefined;
}

/** `clock` is that of the history; `miss` says when its day was told as missed, and which one follows. */
export const explainClock = ({
  chart,
  history,
  clock,
  miss,
  office,
  depth,
}: {
  chart: Chart;
  history: readonly TakenBy[];
  clock: SlaClock;
  miss?: Miss;
  office: ExplainedOffice;
  depth: ExplanationDepth;
}): ClockExplanation => {
  const { timestampOf, dateOf } = office.time;
  const { startsAfter, startedAt, pauses, stop } = clockBasis(chart, history, office);
  const told = toldAs(chart, history, office, depth);
  const isAfterStart = ({ until }: Pause): boolean =>
    startedAt !== undefined && (until === undefined || until > startedAt);
  const startedOn = startedAt === undefined ? undefined : dateOf(startedAt);
  return {
    askedAt: timestampOf(office.now),
    startsAfter: startsAfter.map((start) =>
      start.at === undefined
        ? { step: start.step, words: rowOf(chart, start.step).words, at: null }
        : told({ step: start.step, at: start.at }),
    ),
    startedAt: startedAt === undefined ? null : timestampOf(startedAt),
    slaWorkingDays: startedOn === undefined ? null : rulesOn(office.office, chart.serviceId, startedOn).slaWorkingDays,
    pauses: pauses.filter(isAfterStart).map((pause) => ({
      since: timestampOf(pause.since),
      until: pause.until === undefined ? null : timestampOf(pause.until),
      setBy: holdsOf(chart, history, pause).map(told),
    })),
    days: startedOn === undefined ? [] : daysUpTo(startedOn, lastDayOf(startedOn, clock, office), pauses, office),
    promisedOn: clock.promisedOn ?? null,
    dueAt: clock.dueAt === undefined ? null : timestampOf(clock.dueAt),
    openBecause: openBecause(startsAfter.length, startedAt, clock, pauses),
    afterMiss: miss === undefined ? null : afterMiss(miss, clock, pauses, office),
    stop: stop === undefined ? null : told(stop),
    metPromise: clock.metPromise ?? null,
  };
};

const afterMiss = (
  { toldOn, next }: Miss,
  { pausedSince }: SlaClock,
  pauses: readonly Pause[],
  office: ExplainedOffice,
): ClockExplanation["afterMiss"] => {
  const countedAfter = toldOn ?? office.time.dateOf(office.now);
  const lastDay = lastDayOf(countedAfter, { ...next, ...(pausedSince !== undefined && { pausedSince }) }, office);
  return {
    toldOn: toldOn ?? null,
    days: daysUpTo(countedAfter, lastDay, pauses, office),
    promisedOn: next?.promisedOn ?? null,
    isMissed: next !== undefined && !isKept(next.dueAt, office.now),
  };
};

const toldAs =
  (chart: Chart, history: readonly TakenBy[], { time }: ExplainedOffice, depth: ExplanationDepth) =>
  ({ step, at }: StepTaken): ExplainedStep => {
    const { by, note } = history.find((taken) => taken.step === step && taken.at === at) ?? {};
    return {
      step,
      words: takenInWords(chart, step),
      at: time.timestampOf(at),
      ...(depth === "supervisor" && by !== undefined && { by }),
      ...(depth !== "applicant" && note !== undefined && { note }),
    };
  };

const holdsOf = (chart: Chart, history: readonly TakenBy[], { since, until }: Pause): readonly TakenBy[] =>
  history
    .filter(({ step, at }) => {
      const { sets, clock } = rowOf(chart, step);
      const isWithin = at === since || (at > since && (until === undefined || at < until));
      return sets !== undefined && clock === "pauses" && isWithin;
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const openBecause = (
  startingSteps: number,
  startedAt: Instant | undefined,
  { promisedOn }: SlaClock,
  pauses: readonly Pause[],
): ClockExplanation["openBecause"] => {
  if (promisedOn !== undefined) return null;
  if (startingSteps === 0) return "nothing-promised";
  if (startedAt === undefined) return "not-started";
  return pauses.some(({ until }) => until === undefined) ? "paused" : "not-decreed";
};

/** Without a promised day: up to today while it waits, up to the stop, or up to the first day that nobody knows. */
const lastDayOf = (
  startedOn: IsoDate,
  { promisedOn, pausedSince, stoppedAt }: Partial<SlaClock>,
  { time, now }: ExplainedOffice,
): IsoDate => {
  if (promisedOn !== undefined) return promisedOn;
  if (stoppedAt !== undefined) return time.dateOf(stoppedAt);
  if (pausedSince !== undefined) return time.dateOf(now > pausedSince ? now : pausedSince);
  let date = addDays(startedOn, 1);
  while (ifDecreed(() => time.calendar.dayKind(date)) !== undefined) date = addDays(date, 1);
  return date;
};

/** The days after `startedOn`; nothing more after one that nobody knows. */
const daysUpTo = (
  startedOn: IsoDate,
  lastDay: IsoDate,
  pauses: readonly Pause[],
  { time }: ExplainedOffice,
): readonly DayOfPromise[] => {
  let counted = 0;
  const days: DayOfPromise[] = [];
  for (const day of explainDays(addDays(startedOn, 1), lastDay, time)) {
    if (day.day.kind === "not-decreed") {
      return [...days, { ...day, officeMinutes: 0, pausedMinutes: 0, countsAs: null }];
    }
    const { officeMinutes, pausedMinutes, counts } = countDay(day.date, pauses, time);
    if (counts) counted += 1;
    days.push({ ...day, officeMinutes, pausedMinutes, countsAs: counts ? counted : null });
  }
  return days;
};
