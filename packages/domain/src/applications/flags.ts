import { ifDecreed } from "@sip/calendar/holidays";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import { type Chart, mainLineOf, rowOf, standingAfter, standingOf } from "../services/chart.ts";
import { clockBasis } from "../services/sla-clock.ts";
import { type Application, lastStepOf, type StepRecord, stepNamesOf } from "./application.ts";
import type { ApplicationAt } from "./application-at.ts";
import { troubleOf } from "./trouble.ts";

/**
 * Why somebody else should look at how an application was handled. `late`: a promise was missed, however the
 * application ended. `given-up-in-trouble`: it ended without success, in time, but its promise was in trouble. `started-late`: its
 * clock started more working days after the opening than the office's rules allow. `too-fast`: a step came sooner after
 * the one before it than the office's least minutes. `one-hand`: the same person took two of the office's gravest steps in
 * a row.
 */
export const flagKinds = ["late", "given-up-in-trouble", "started-late", "too-fast", "one-hand"] as const;
export type FlagKind = (typeof flagKinds)[number];

/** Who has looked at a flag, and what they found. */
export interface Reviewed {
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
}

/** A flag refuses nothing, and stays in the record for good, looked at or not. */
export interface Flag {
  readonly kind: FlagKind;
  /** Positions in the history of the steps that it is about. The last of them gave it. */
  readonly steps: readonly number[];
  readonly reviewed?: Reviewed;
}

type Current = Pick<ApplicationAt, "record" | "chart" | "clock" | "office">;

/** The flags that the last step gives, by the office's rules of its day. */
export const flagsGiven = (current: Current): Flag[] => [
  ...endFlags(current),
  ...startedLateFlags(current),
  ...tooFastFlags(current),
  ...oneHandFlags(current),
];

const rulesOfLastStep = ({ record, office: { office, time } }: Current) =>
  rulesOn(office, record.serviceId, time.dateOf(lastStepOf(record).at)).flags;

/** What ends late needs no second flag. */
const endFlags = (current: Current): Flag[] => {
  const { record, chart, clock } = current;
  const { step, at } = lastStepOf(record);
  const row = rowOf(chart, step);
  if (row.clock !== "stops" || clock.stoppedAt !== at) return [];
  const last = record.steps.length - 1;
  if (isMissed(current)) return [{ kind: "late", steps: [last] }];
  if (row.ends !== "given-up" || troubleOf(current) === undefined) return [];
  return [{ kind: "given-up-in-trouble", steps: [...holdsSetIn(chart, record.steps), last] }];
};

/** What was told as missed stays missed, also where a day that was closed later has moved the promise since. */
const isMissed = ({ record, clock }: Current): boolean =>
  clock.metPromise === false ||
  record.alerts.breachedAt !== undefined ||
  record.named.some(({ because }) => because === "missed");

/**
 * Nothing is due until the clock starts, so who leaves out a step, or holds an application before it, begins the count on
 * any day.
 */
const startedLateFlags = (current: Current): Flag[] => {
  const { record, chart, clock, office } = current;
  const { steps } = record;
  const last = steps.length - 1;
  const within = rulesOfLastStep(current)?.startWithinDays;
  if (within === undefined || clock.startedAt === undefined) return [];
  if (clockBasis(chart, steps.slice(0, last), office).startedAt !== undefined) return [];
  const { calendar, dateOf } = office.time;
  // Where these days reach into a year without decree, nobody can say that it was late.
  const tooLate = ifDecreed(() => calendar.workingDayAfter(dateOf(steps[0].at), within + 1));
  if (tooLate === undefined || dateOf(clock.startedAt) < tooLate) return [];
  return [{ kind: "started-late", steps: [0, ...holdsSetIn(chart, steps), last] }];
};

/** Positions of the steps that set a hold. */
const holdsSetIn = (chart: Chart, steps: readonly StepRecord[]): readonly number[] =>
  steps.flatMap(({ step }, index) => (rowOf(chart, step).sets === undefined ? [] : [index]));

/** The time on hold does not count: who holds an application for a day has not worked on it for a day. */
const tooFastFlags = (current: Current): Flag[] => {
  const { record, chart } = current;
  const { steps } = record;
  const last = steps.length - 1;
  const least = rulesOfLastStep(current)?.leastMinutes[lastStepOf(record).step];
  // At its first time only: the second time it lifts a hold, and brings the application no further.
  if (least === undefined || !isFirst(steps, last)) return [];
  const way = mainLineOf(chart);
  const before = steps.slice(0, last).findLastIndex(({ step }, index) => way.includes(step) && isFirst(steps, index));
  if (before === -1 || msWithoutHold(current, before, last) >= least * 60_000) return [];
  return [{ kind: "too-fast", steps: [before, last] }];
};

const isFirst = (steps: readonly StepRecord[], index: number): boolean =>
  steps.findIndex(({ step }) => step === steps[index]?.step) === index;

/** How long an application was without a hold between two steps of its history. */
export const msWithoutHold = (
  { record: { steps }, chart }: Pick<Current, "record" | "chart">,
  from: number,
  to: number,
): number => {
  let standing = standingOf(chart, stepNamesOf({ steps }).slice(0, from));
  let free = 0;
  for (let index = from; index < to; index += 1) {
    const [taken, next] = [steps[index], steps[index + 1]];
    if (taken === undefined || next === undefined) break;
    standing = standingAfter(chart, standing, taken.step);
    if (standing.hold === "none") free += Date.parse(next.at) - Date.parse(taken.at);
  }
  return free;
};

const oneHandFlags = (current: Current): Flag[] => {
  const { steps } = current.record;
  const gravest = rulesOfLastStep(current)?.gravestSteps ?? [];
  const grave = steps.flatMap(({ step }, index) => (gravest.includes(step) ? [index] : []));
  const [before, last] = grave.slice(-2);
  if (before === undefined || last !== steps.length - 1 || steps[before]?.by !== steps[last]?.by) return [];
  return [{ kind: "one-hand", steps: [before, last] }];
};

/** When a flag was given. */
export const givenAt = ({ steps }: Pick<Application, "steps">, flag: Flag): Instant =>
  steps[flag.steps.at(-1) ?? 0]?.at ?? steps[0].at;
