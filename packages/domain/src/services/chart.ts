import type { Bilingual } from "../bilingual.ts";
import type { Hold, StepRow } from "./step-row.ts";

/** What people collect, in words with placeholders: `{office}`, `{hours}`, `{lastDay}`. */
export interface PickUpWords {
  readonly collect: Bilingual;
  /** The last day has passed. */
  readonly over: Bilingual;
}

/** The way of one service: its steps, in the order in which they are shown. */
export interface Chart {
  readonly serviceId: string;
  /** What people come for, as a noun inside a sentence: `paspor`, `passport`. */
  readonly thing: Bilingual;
  readonly rows: Readonly<Record<string, StepRow>>;
  /** Needed where a step opens the pick-up. */
  readonly pickUp?: PickUpWords;
}

interface ChartOf<Step extends string> extends Omit<Chart, "rows"> {
  readonly rows: Readonly<Record<Step, StepRow<NoInfer<Step>>>>;
}

/** A row that names a step which is not there does not compile. */
export const defineChart = <const Step extends string>(chart: ChartOf<Step>): ChartOf<Step> => chart;

export const stepsOf = ({ rows }: Pick<Chart, "rows">): string[] => Object.keys(rows);

export const isStep = ({ rows }: Pick<Chart, "rows">, text: string): boolean => Object.hasOwn(rows, text);

/** A chart knows all the steps of its own histories; another one is a fault in what is stored. */
export const rowOf = ({ serviceId, rows }: Pick<Chart, "serviceId" | "rows">, step: string): StepRow => {
  const row = rows[step];
  if (row === undefined) throw new Error(`${serviceId} has no step ${step}`);
  return row;
};

/** A step that has been taken, by its name. */
export const takenInWords = (chart: Chart, step: string): Bilingual => {
  const { words, taken = words } = rowOf(chart, step);
  return taken;
};

/** The step that opens an application: the one that comes after none. */
export const firstStepOf = (chart: Chart): string => {
  const first = stepsOf(chart).find((step) => rowOf(chart, step).after === undefined);
  if (first === undefined) throw new Error(`no step opens an application of ${chart.serviceId}`);
  return first;
};

/** A step that nobody hopes for: it holds an application, or gives it up. */
export const isSetback = ({ sets, ends }: StepRow): boolean => sets !== undefined || ends === "given-up";

/** Steps that take an application no further: they hold it, only lift a hold, or give it up. */
const isDetour = (row: StepRow): boolean => isSetback(row) || !(row.under ?? ["none"]).includes("none");

/** The way without detours. */
export const mainLineOf = (chart: Chart): string[] => stepsOf(chart).filter((step) => !isDetour(rowOf(chart, step)));

/** Where an application stands, derived from the steps it has taken, oldest first. */
export interface Standing {
  readonly taken: ReadonlySet<string>;
  readonly hold: Hold | "none";
  readonly ended: "served" | "given-up" | undefined;
}

const atFirst: Standing = { taken: new Set(), hold: "none", ended: undefined };

export const standingAfter = (chart: Chart, { taken, hold, ended }: Standing, step: string): Standing => {
  const row = rowOf(chart, step);
  return {
    taken: new Set([...taken, step]),
    hold: row.sets ?? (row.lifts === hold ? "none" : hold),
    ended: ended ?? row.ends,
  };
};

export const standingOf = (chart: Chart, history: readonly string[]): Standing =>
  history.reduce((standing, step) => standingAfter(chart, standing, step), atFirst);

const isAllowed = (row: StepRow, step: string, { taken, hold, ended }: Standing): boolean => {
  const { after = [], until = [], under = ["none"], repeats, lifts } = row;
  const isAgain = taken.has(step) && repeats !== true && lifts !== hold;
  return (
    ended === undefined &&
    !isAgain &&
    under.includes(hold) &&
    after.every((needed) => taken.has(needed)) &&
    !until.some((closing) => taken.has(closing))
  );
};

/** The steps that the chart allows to an application that stands so, in its order. Before the first one no other is allowed. */
export const allowedAt = (chart: Chart, standing: Standing): string[] =>
  stepsOf(chart).filter((step) => isAllowed(rowOf(chart, step), step, standing));

export const allowedSteps = (chart: Chart, history: readonly string[]): string[] =>
  allowedAt(chart, standingOf(chart, history));
