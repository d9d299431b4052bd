import type { Bilingual } from "../bilingual.ts";
import type { Hold, StepRow } from "./step-row.ts";

/** What people collect, in words with placeholders: `{office}`, `{hours}`, `{lastDay}`. */
export interface PickUpWords {
  readonly collect: Bilingual;
  /** The last day has passed. */
  readonly over: Bilingual;
}

/** The steps of one service, in the order in which they are shown. */
export interface Chart {
  readonly serviceId: string;
  /** What people come for, as a noun inside a sentence: `paspor`, `passport`. */
  readonly thing: Bilingual;
  readonly rows: Readonly<Record<string, StepRow>>;
  /** Needed if a step opens the pick-up. */
  readonly pickUp?: PickUpWords;
}

interface ChartOf<Step extends string> extends Omit<Chart, "rows"> {
  readonly rows: Readonly<Record<Step, StepRow<NoInfer<Step>>>>;
}

/** A row that names an unknown step does not compile. */
export const defineChart = <const Step extends string>(chart: ChartOf<Step>): ChartOf<Step> => chart;

export const stepsOf = ({ rows }: Pick<Chart, "rows">): string[] => Object.keys(rows);

export const isStep = ({ rows }: Pick<Chart, "rows">, text: string): boolean => Object.hasOwn(rows, text);

/** A chart knows all steps of its histories; an unknown one is a fault in the stored data. */
export const rowOf = ({ serviceId, rows }: Pick<Chart, "serviceId" | "rows">, step: string): StepRow => {
  const row = rows[step];
  if (row === undefined) throw new Error(`${serviceId} has no step ${step}`);
  return row;
};

/** The name of a step that has been taken. */
export const takenInWords = (chart: Chart, step: string): Bilingual => {
  const { words, taken = words } = rowOf(chart, step);
  return taken;
};

/** The step that opens an application: the one that comes after no other. */
export const firstStepOf = (chart: Chart): string => {
  const first = stepsOf(chart).find((step) => rowOf(chart, step).after === undefined);
  if (first === undefined) throw new Error(`no step opens an application of ${chart.serviceId}`);
  return first;
};

/** A chart without a step that stops a clock promises nothing. */
export const hasClock = (chart: Chart): boolean => stepsOf(chart).some((step) => rowOf(chart, step).clock === "stops");

/** The step that issues what people collect; undefined where nothing is made. */
export const issuingStepOf = (chart: Pick<Chart, "serviceId" | "rows">): string | undefined =>
  stepsOf(chart).find((step) => rowOf(chart, step).issues);

/** The steps after which a hold is over. */
export const stepsThatLift = (chart: Pick<Chart, "serviceId" | "rows">, hold: Hold): string[] =>
  stepsOf(chart).filter((step) => rowOf(chart, step).lifts === hold);

/** Whether somebody has paid for it among these steps. */
export const isFeePaid = (chart: Pick<Chart, "serviceId" | "rows">, taken: Iterable<string>): boolean =>
  [...taken].some((step) => rowOf(chart, step).takesFee);

/** A step that nobody wants: it holds an application, or ends it without success. */
export const isSetback = ({ sets, ends }: StepRow): boolean => sets !== undefined || ends === "given-up";

/** Steps that bring an application no further: they hold it, only lift a hold, or give it up. */
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

/** The steps that the chart allows in this standing, in its order. Only the first step is allowed at the beginning. */
export const allowedAt = (chart: Chart, standing: Standing): string[] =>
  stepsOf(chart).filter((step) => isAllowed(rowOf(chart, step), step, standing));

export const allowedSteps = (chart: Chart, history: readonly string[]): string[] =>
  allowedAt(chart, standingOf(chart, history));
