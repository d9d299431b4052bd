import type { IsoDate } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import type { OfficeAt } from "../offices/office-at.ts";
import { type Chart, isSetback, rowOf } from "../services/chart.ts";
import type { SlaClock } from "../services/sla-clock.ts";
import { workedMinutes } from "../services/worked-minutes.ts";
import type { Application } from "./application.ts";
import { stationsOf } from "./stations.ts";

/** How long an application took that was finished: what the office's forecasts are made of. It names nobody. */
export interface Finished {
  /** The office's date on which the clock stopped. */
  readonly on: IsoDate;
  /** The office's date on which the clock started. */
  readonly startedOn: IsoDate;
  /**
   * By each step at which it stood after the start: the minutes of office time from there to the end, whole, without
   * pauses.
   */
  readonly spans: Readonly<Record<string, number>>;
}

/**
 * Undefined until the step is taken that keeps the promise. What was rejected or withdrawn never comes here: its end
 * says nothing of how fast the office works. Nor does a promise that runs through a year without decree.
 */
export const finishedOf = (
  chart: Chart,
  { steps }: Pick<Application, "steps">,
  { startedAt, stoppedAt }: SlaClock,
  { time }: Pick<OfficeAt, "time">,
): Finished | undefined => {
  const end = steps.findIndex(({ step }) => rowOf(chart, step).clock === "stops");
  const stop = steps[end];
  if (startedAt === undefined || stoppedAt === undefined || stop === undefined) return undefined;
  if (isSetback(rowOf(chart, stop.step))) return undefined;
  const spans = ifDecreed(() =>
    stationsOf(chart, steps.slice(0, end), startedAt).map(({ step, at }) => [
      step,
      Math.round(workedMinutes(chart, steps, { time }, at, stoppedAt)),
    ]),
  );
  if (spans === undefined) return undefined;
  return { on: time.dateOf(stoppedAt), startedOn: time.dateOf(startedAt), spans: Object.fromEntries(spans) };
};
