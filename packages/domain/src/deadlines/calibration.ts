import type { Finished } from "../applications/finished.ts";
import { expectedSpans, leastComparable } from "./expected-spans.ts";

/** How good forecasts were, counted on cases whose end is known. */
export interface Calibration {
  readonly cases: number;
  /** One for each step at which a case stood. */
  readonly forecasts: number;
  /** Forecasts whose case ended within the band. */
  readonly inside: number;
}

/** Cases with the spans that were known before they began. */
interface Judged {
  readonly cases: readonly Finished[];
  readonly spans: ReadonlyMap<string, Float64Array>;
}

/** Undefined where too few cases have had a forecast. */
export const calibrationOf = (judged: readonly Judged[]): Calibration | undefined => {
  let [cases, forecasts, inside] = [0, 0, 0];
  for (const { cases: some, spans } of judged) {
    const bands = new Map([...spans].map(([step, known]) => [step, expectedSpans(known, 0)]));
    for (const one of some) {
      const outcomes = Object.entries(one.spans).flatMap(([step, span]) => {
        const band = bands.get(step);
        return band === undefined ? [] : [band.early <= span && span <= band.late];
      });
      if (outcomes.length > 0) cases += 1;
      forecasts += outcomes.length;
      inside += outcomes.filter(Boolean).length;
    }
  }
  return cases < leastComparable ? undefined : { cases, forecasts, inside };
};

/** All services of an office together. */
export const addCalibrations = (some: readonly (Calibration | undefined)[]): Calibration | undefined =>
  some.reduce((sum, one) => {
    if (sum === undefined || one === undefined) return sum ?? one;
    return {
      cases: sum.cases + one.cases,
      forecasts: sum.forecasts + one.forecasts,
      inside: sum.inside + one.inside,
    };
  }, undefined);
